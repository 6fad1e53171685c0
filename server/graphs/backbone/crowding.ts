import { mantelHaenszelScore, type StratifiedSums } from '../../statistics/mantel-haenszel.ts';
import { type Prepared, pairOf } from './prepared.ts';
import { type StratifiedTally, sumsAt } from './stratified-tally.ts';

/**
 * How much each type of event changes the share of all that it does not touch: where it brings many events of one type about,
 * all others become a smaller share of what is done. It is the weighted median of the ratios of all types (the idea of Anders
 * and Huber 2010, who normalise counts by the median of ratios), and sound as long as most types are not touched. Weights are
 * the variances, that is, what is known of each. One entry a type, 1 where nothing is known.
 */
export function crowdingOf(tally: StratifiedTally, data: Prepared): Float64Array {
  return Float64Array.from({ length: data.types }, (_, source) => {
    const ratios = Array.from({ length: data.types }, (_, target) =>
      sumsAt(tally, pairOf(data, source, target)),
    )
      .filter(({ chance, lower }) => chance > 0 && lower > 0)
      .map(({ upper, lower, chance }) => ({ ratio: upper / lower, weight: chance }))
      .sort((a, b) => a.ratio - b.ratio);
    return weightedMedian(ratios) ?? 1;
  });
}

/** The first ratio, ascending, at which half of all weight is reached. */
function weightedMedian(
  sorted: readonly { readonly ratio: number; readonly weight: number }[],
): number | null {
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let reached = 0;
  for (const { ratio, weight } of sorted) {
    reached += weight;
    if (reached >= half) return ratio;
  }
  return null;
}

/** How far a ratio is both from 1 and from what crowding alone makes of it, on the same side; 0 for what lies between. */
export function scoreBeyond(sums: StratifiedSums, crowding: number): number {
  const [one, other] = [mantelHaenszelScore(sums), mantelHaenszelScore(sums, crowding)];
  if (one * other <= 0) return 0;
  return Math.sign(one) * Math.min(Math.abs(one), Math.abs(other));
}
