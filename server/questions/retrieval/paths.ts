import { type GraphIndex, isPair, type PairEdge } from '../knowledge/graph-index.ts';
import { createHeap } from './heap.ts';

/** What makes one path better than another: its likelihood first, or its number of steps. */
export type PathOrder = 'LIKELIEST' | 'SHORTEST';

/** A node with the path to it. */
interface Reached {
  readonly node: number;
  /** Product of the shares of the steps. */
  readonly chance: number;
  readonly steps: number;
  /** The last step, and where it began; null at the source. */
  readonly last: { readonly edge: PairEdge; readonly from: Reached } | null;
}

/** Products that differ by no more than rounding count as equal. */
const SAME = 1e-12;

/**
 * The best path from one node to another over direct successions (Dijkstra 1959, on products): the likeliest, of equal ones the
 * one with fewer steps, then the one of stronger edges; or the shortest, of equal ones the likeliest. Null when there is none.
 */
export function findPath(
  graph: GraphIndex,
  source: number,
  target: number,
  order: PathOrder,
): readonly PairEdge[] | null {
  const open = createHeap<Reached>((a, b) => compare(a, b, order));
  const best = new Map<number, Reached>();
  const closed = new Set<number>();
  open.push({ node: source, chance: 1, steps: 0, last: null });
  for (let one = open.pop(); one; one = open.pop()) {
    if (one.node === target) return edgesOf(one);
    if (closed.has(one.node)) continue;
    closed.add(one.node);
    for (const edge of graph.from(one.node)) {
      if (!isPair(edge) || edge.figures.transition <= 0 || closed.has(edge.target)) continue;
      const chance = one.chance * edge.figures.transition;
      const next = { node: edge.target, chance, steps: one.steps + 1, last: { edge, from: one } };
      const known = best.get(edge.target);
      if (known && compare(next, known, order) >= 0) continue;
      best.set(edge.target, next);
      open.push(next);
    }
  }
  return null;
}

function compare(a: Reached, b: Reached, order: PathOrder): number {
  const steps = a.steps - b.steps;
  const isSame = Math.abs(a.chance - b.chance) <= SAME * Math.max(a.chance, b.chance);
  const chance = isSame ? 0 : b.chance - a.chance;
  return (order === 'SHORTEST' ? steps || chance : chance || steps) || compareNumbers(a, b);
}

function compareNumbers(a: Reached, b: Reached): number {
  const others = edgesOf(b);
  for (const [place, edge] of edgesOf(a).entries()) {
    const difference = edge.number - (others[place]?.number ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function edgesOf(reached: Reached): PairEdge[] {
  const edges: PairEdge[] = [];
  for (let { last } = reached; last; { last } = last.from) edges.push(last.edge);
  return edges.reverse();
}
