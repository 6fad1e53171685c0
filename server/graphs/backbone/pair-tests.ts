import { adjustPValues } from '../../statistics/false-discovery.ts';
import { twoSided } from '../../statistics/normal.ts';
import type { BackboneOptions } from './backbone-options.ts';
import type { Comparison, Comparisons } from './comparisons.ts';
import { crowdingOf, scoreBeyond } from './crowding.ts';
import type { PairCounts } from './pair-counts.ts';
import { type Prepared, pairOf } from './prepared.ts';
import { sumsAt } from './stratified-tally.ts';

/** A pair that enough users have, with how its comparisons come out. */
export interface TestedPair {
  readonly source: number;
  readonly target: number;
  /** In the tables of all pairs. */
  readonly entry: number;
  /** Standard normal deviates: above 0 where the source raises, below 0 where it holds back. */
  readonly scores: Readonly<Record<Comparison, number>>;
  readonly sign: '+' | '-';
  /** Two-sided, of the comparison by the clock; and adjusted over all tested pairs (Benjamini and Hochberg 1995). */
  readonly pValue: number;
  readonly qValue: number;
}

export type Crowding = Readonly<Record<keyof Comparisons, Float64Array>>;

export const crowdingIn = (sums: Comparisons, data: Prepared): Crowding => ({
  USER: crowdingOf(sums.USER, data),
  CLOCK: crowdingOf(sums.CLOCK, data),
  BEFORE: crowdingOf(sums.BEFORE, data),
  LATER: crowdingOf(sums.LATER, data),
  COMPANY: crowdingOf(sums.COMPANY, data),
});

/** Tests each pair that at least so many users have both sides of. */
export function testPairs(
  { sums, counts, crowding }: { sums: Comparisons; counts: PairCounts; crowding: Crowding },
  data: Prepared,
  { leastUsers }: Pick<BackboneOptions, 'leastUsers'>,
): TestedPair[] {
  const pairs = [];
  for (let source = 0; source < data.types; source += 1)
    for (let target = 0; target < data.targets; target += 1) {
      const entry = pairOf(data, source, target);
      if (source === target || (counts.together[entry] ?? 0) < leastUsers) continue;
      const scoreIn = (comparison: Comparison) =>
        scoreBeyond(sumsAt(sums[comparison], entry), crowding[comparison][source] ?? 1);
      const scores = {
        USER: scoreIn('USER'),
        CLOCK: scoreIn('CLOCK'),
        BEFORE: scoreIn('BEFORE'),
        LATER: scoreIn('LATER'),
      };
      const sign = scores.CLOCK < 0 ? ('-' as const) : ('+' as const);
      pairs.push({ source, target, entry, scores, sign, pValue: twoSided(scores.CLOCK) });
    }
  const adjusted = adjustPValues(pairs.map(({ pValue }) => pValue));
  return pairs.map((pair, index) => ({ ...pair, qValue: adjusted[index] ?? 1 }));
}
