import type { EdgeRecord, GraphClaim } from '../../graphs/graph-record.ts';
import { type GraphIndex, isPair, type PairEdge } from '../knowledge/graph-index.ts';

/** What follows something, the most frequent next event first. */
export const nextOf = (graph: GraphIndex, node: number): PairEdge[] =>
  graph
    .from(node)
    .filter(isPair)
    .toSorted((a, b) => b.figures.transition - a.figures.transition || a.number - b.number);

const strength: Readonly<Record<GraphClaim, number>> = {
  SUGGESTS_CAUSE: 3,
  PREDICTS: 2,
  HOLDS_FOR: 1,
  FOLLOWS: 0,
};

/** What makes something likelier: the stronger claims first, of equal ones the stronger edges. */
export const leadingTo = (graph: GraphIndex, node: number): EdgeRecord[] =>
  graph
    .into(node)
    .filter(({ sign }) => sign === '+')
    .toSorted((a, b) => strength[b.claim] - strength[a.claim] || a.number - b.number);
