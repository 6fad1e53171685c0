type Edge = { source: { number: number }; target: { number: number } };

/** What a layout is computed from: numbers of nodes, and edges as pairs of them. */
export type Skeleton = { nodes: readonly number[]; edges: readonly (readonly [number, number])[] };

/** Edges for each node: with more, layers say nothing any more. */
const EDGES_PER_NODE = 1.2;

/**
 * The part of a graph that its layout follows: the strongest edges, and of each node its strongest. It depends on numbers
 * alone, so a graph stands still while its nodes are named.
 *
 * @param edges the strongest first
 */
export function skeletonOf(nodes: readonly { number: number }[], edges: readonly Edge[]): Skeleton {
  const seen = new Set<number>();
  const chosen = edges.filter(({ source, target }, at) => {
    const first = !seen.has(source.number) || !seen.has(target.number);
    seen.add(source.number).add(target.number);
    return first || at < nodes.length * EDGES_PER_NODE;
  });
  return {
    nodes: nodes.map(({ number }) => number),
    edges: chosen.map(({ source, target }) => [source.number, target.number] as const),
  };
}
