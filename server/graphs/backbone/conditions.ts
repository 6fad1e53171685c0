import type { OddsRatio } from '../../statistics/contingency.ts';
import { adjustPValues } from '../../statistics/false-discovery.ts';
import { mantelHaenszelRatio, mantelHaenszelScore } from '../../statistics/mantel-haenszel.ts';
import { twoSided } from '../../statistics/normal.ts';
import { ratioDifference } from '../../statistics/ratio-difference.ts';
import type { TestedPair } from './pair-tests.ts';
import type { SecondLook } from './second-look.ts';
import { sumsAt } from './stratified-tally.ts';

/** A feature that a pair depends on. */
export interface Condition {
  /** Place among the features. */
  readonly feature: number;
  /** How many times likelier the target is behind the source, for users with the feature and for those without it. */
  readonly having: OddsRatio;
  readonly lacking: OddsRatio;
  /** Of the difference of both, and adjusted over all pairs and features that were compared. */
  readonly pValue: number;
  readonly qValue: number;
}

/** Two-sided 5 %. */
const NOTICEABLE = 1.96;

/**
 * Finds the pairs that hold only with a feature: among its users the pair is noticeable, among those without it it is not, and
 * the difference of both is more than chance. Of several such features the one with the surest difference.
 */
export function findConditions(
  { split, having, lacking }: Pick<SecondLook, 'split' | 'having' | 'lacking'>,
  features: number,
  falseDiscovery: number,
): ReadonlyMap<TestedPair, Condition> {
  const compared = split.flatMap((pair, place) =>
    Array.from({ length: features }, (_, feature) => {
      const at = place * features + feature;
      const [some, others] = [sumsAt(having, at), sumsAt(lacking, at)];
      const ratios = { having: mantelHaenszelRatio(some), lacking: mantelHaenszelRatio(others) };
      const wanted = pair.sign === '+' ? 1 : -1;
      const isOnly =
        wanted * mantelHaenszelScore(some) >= NOTICEABLE && wanted * mantelHaenszelScore(others) < NOTICEABLE;
      const pValue = twoSided(ratioDifference(ratios.having, ratios.lacking));
      return { pair, feature, ...ratios, isOnly, pValue };
    }),
  );
  const adjusted = adjustPValues(compared.map(({ pValue }) => pValue));
  const found = new Map<TestedPair, Condition>();
  for (const [index, { pair, isOnly, ...condition }] of compared.entries()) {
    const qValue = adjusted[index] ?? 1;
    const known = found.get(pair);
    if (isOnly && qValue <= falseDiscovery && !(known && known.pValue <= condition.pValue))
      found.set(pair, { ...condition, qValue });
  }
  return found;
}
