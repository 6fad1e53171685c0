import { type GraphIndex, isPair, type PairEdge } from '../knowledge/graph-index.ts';

/** What makes one path better than another: its likelihood first, or its number of steps. */
export type PathOrder = 'LIKELIEST' | 'SHORTEST';

interface Reached {
  readonly node: number;
  /** Product of the shares of the steps. */
  readonly chance: number;
  readonly edges: readonly PairEdge[];
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
  const open = new Map<number, Reached>([[source, { node: source, chance: 1, edges: [] }]]);
  const closed = new Set<number>();
  for (;;) {
    const best = bestOf(open.values(), order);
    if (!best) return null;
    if (best.node === target && best.edges.length > 0) return best.edges;
    open.delete(best.node);
    closed.add(best.node);
    for (const edge of graph.from(best.node)) {
      if (!isPair(edge) || edge.figures.transition <= 0 || closed.has(edge.target)) continue;
      const chance = best.chance * edge.figures.transition;
      const next = { node: edge.target, chance, edges: [...best.edges, edge] };
      const known = open.get(edge.target);
      if (!known || compare(next, known, order) < 0) open.set(edge.target, next);
    }
  }
}

function bestOf(reached: Iterable<Reached>, order: PathOrder): Reached | null {
  let best: Reached | null = null;
  for (const one of reached) if (!best || compare(one, best, order) < 0) best = one;
  return best;
}

function compare(a: Reached, b: Reached, order: PathOrder): number {
  const steps = a.edges.length - b.edges.length;
  const chance =
    Math.abs(a.chance - b.chance) <= SAME * Math.max(a.chance, b.chance) ? 0 : b.chance - a.chance;
  return (order === 'SHORTEST' ? steps || chance : chance || steps) || compareNumbers(a.edges, b.edges);
}

function compareNumbers(a: readonly PairEdge[], b: readonly PairEdge[]): number {
  for (const [place, edge] of a.entries()) {
    const difference = edge.number - (b[place]?.number ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
