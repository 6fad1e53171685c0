import type { Hit } from './search-query.ts';

/** Hits of one kind, the best first. */
export type HitGroup = { kind: Hit['kind']; hits: readonly Hit[] };

/** Kinds among which none is better than the others, in this order. */
const kinds = [
  'USER',
  'EVENT_TYPE',
  'GRAPH',
  'PATTERN',
  'QUESTION',
  'COHORT',
  'APP',
  'MEDIA',
  'PLACE',
  'ITEM',
  'RUN',
] as const satisfies Hit['kind'][];

/** Hits by their kinds: the kind with the best hit first. */
export function hitGroups(hits: readonly Hit[]): HitGroup[] {
  return kinds
    .map((kind) => ({
      kind,
      hits: hits.filter((hit) => hit.kind === kind).toSorted((a, b) => a.rank - b.rank),
    }))
    .filter((group) => group.hits.length > 0)
    .toSorted((a, b) => (a.hits[0]?.rank ?? 0) - (b.hits[0]?.rank ?? 0));
}
