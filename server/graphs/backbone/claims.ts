import { adjustPValues } from '../../statistics/false-discovery.ts';
import { mantelHaenszelRatio, type StratifiedSums } from '../../statistics/mantel-haenszel.ts';
import { normalTail } from '../../statistics/normal.ts';
import type { Comparison, Comparisons } from './comparisons.ts';
import { scoreBeyond } from './crowding.ts';
import type { Crowding, TestedPair } from './pair-tests.ts';
import type { SecondLook } from './second-look.ts';
import { sumsAt } from './stratified-tally.ts';

/** Another reason why a target follows a source: what a comparison takes away, or an earlier event by its type. */
export type OtherReason =
  | { readonly kind: 'COMPARISON'; readonly comparison: Comparison }
  | { readonly kind: 'EARLIER_EVENT'; readonly type: number };

/** What is left of a pair when other reasons are taken away. */
export interface Claim {
  readonly pair: TestedPair;
  /** The reason that leaves least of the pair. */
  readonly weakest: OtherReason;
  /** What it leaves, as a standard normal deviate, above 0 in the direction of the pair. */
  readonly score: number;
  /** That another reason is all there is to it; and adjusted over all tested pairs (Benjamini and Hochberg 1995). */
  readonly pValue: number;
  readonly qValue: number;
}

const compared: readonly Comparison[] = ['CLOCK', 'USER', 'BEFORE', 'LATER'];

/** More than this share of a ratio's logarithm must remain. */
const LEAST_REMAINING = 0.5;

/** Before earlier events are looked at: what the comparisons leave. */
export function leftByComparisons(pair: TestedPair): Omit<Claim, 'qValue'> {
  const reasons = compared.map((comparison) => ({
    pair,
    weakest: { kind: 'COMPARISON' as const, comparison },
    score: pair.sign === '+' ? pair.scores[comparison] : -pair.scores[comparison],
  }));
  const least = reasons.reduce((one, other) => (other.score < one.score ? other : one));
  return { ...least, pValue: Math.max(pair.pValue, normalTail(least.score)) };
}

/**
 * What an explanation leaves: 0 where it takes away half of the ratio's logarithm or more (the proportion explained, Freedman,
 * Graubard and Schatzkin 1992), or where both go together so closely that nothing is left to compare. However many users there
 * are, the rest is then no sign of a cause: strata never hold all that there is to know of an earlier event.
 */
function leftByEarlierEvent(
  { source, entry, sign }: TestedPair,
  within: StratifiedSums,
  { sums, crowding }: { readonly sums: Comparisons; readonly crowding: Crowding },
): number {
  const wanted = sign === '+' ? 1 : -1;
  const crude = wanted * Math.log(mantelHaenszelRatio(sumsAt(sums.USER, entry)).ratio);
  const remaining = wanted * Math.log(within.upper / within.lower);
  return remaining > LEAST_REMAINING * crude ? wanted * scoreBeyond(within, crowding.USER[source] ?? 1) : 0;
}

/**
 * For each pair, what is left of it. To suggest a cause, every other reason must be rejected, so that the p-value is the
 * greatest of all (intersection–union test, Berger 1982). Known features of profiles are no reason that is left: every
 * comparison is within one user, whose features are the same throughout.
 */
export function claimCauses(
  pairs: readonly TestedPair[],
  { explanations, explained }: Pick<SecondLook, 'explanations' | 'explained'>,
  tables: { readonly sums: Comparisons; readonly crowding: Crowding },
): Claim[] {
  const left = new Map(pairs.map((pair) => [pair, leftByComparisons(pair)]));
  for (const [at, { pair, by }] of explanations.entries()) {
    const before = left.get(pair);
    const score = leftByEarlierEvent(pair, sumsAt(explained, at), tables);
    if (before === undefined || score >= before.score) continue;
    const pValue = Math.max(pair.pValue, normalTail(score));
    left.set(pair, { pair, weakest: { kind: 'EARLIER_EVENT', type: by }, score, pValue });
  }
  const claims = [...left.values()];
  const adjusted = adjustPValues(claims.map(({ pValue }) => pValue));
  return claims.map((claim, index) => ({ ...claim, qValue: adjusted[index] ?? 1 }));
}
