import type { GraphEdge, NodeKind } from '../../../graphql/graph-fields.ts';
import { type EdgeLook, lookOf, strengthOf } from './edge-look.ts';

/** What of a graph the canvas shows. */
export type CanvasFilter = {
  /** At most so many edges, the strongest. */
  most: number;
  /** Looks of edges and kinds of nodes that are left out. */
  hiddenLooks: ReadonlySet<EdgeLook>;
  hiddenKinds: ReadonlySet<NodeKind>;
  /** Only edges that make the target so many times likelier, or less likely. */
  leastRatio: number;
};

/** More edges than these cannot be followed with the eye. */
export const firstFilter: CanvasFilter = {
  most: 60,
  hiddenLooks: new Set(),
  hiddenKinds: new Set(),
  leastRatio: 1,
};

type Node = { number: number; kind: NodeKind };
type Edge = Pick<GraphEdge, 'number' | 'kind' | 'claim' | 'ratio' | 'source' | 'target'>;

/** What is left of a graph by a filter. */
export type Filtered<N, E> = {
  nodes: readonly N[];
  edges: readonly E[];
  /** Edges that pass the filter, without its limit to the strongest. */
  fitting: number;
};

/**
 * The nodes and edges that a filter shows. The edge that is open is shown though it is weaker than the others.
 *
 * @param edges the strongest first
 * @param open number of the edge that is open; null for none
 */
export function filterGraph<N extends Node, E extends Edge>(
  nodes: readonly N[],
  edges: readonly E[],
  { most, hiddenLooks, hiddenKinds, leastRatio }: CanvasFilter,
  open: number | null,
): Filtered<N, E> {
  const shown = nodes.filter(({ kind }) => !hiddenKinds.has(kind));
  const ends = new Set(shown.map(({ number }) => number));
  const fitting = edges.filter(
    (edge) =>
      !hiddenLooks.has(lookOf(edge)) &&
      strengthOf(edge) >= leastRatio &&
      ends.has(edge.source.number) &&
      ends.has(edge.target.number),
  );
  const weaker = fitting.slice(most).filter(({ number }) => number === open);
  return { nodes: shown, edges: [...fitting.slice(0, most), ...weaker], fitting: fitting.length };
}
