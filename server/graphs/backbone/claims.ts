import { adjustPValues } from '../../statistics/false-discovery.ts';
import { normalTail } from '../../statistics/normal.ts';
import type { Comparison } from './comparisons.ts';
import { scoreBeyond } from './crowding.ts';
import type { Crowding, TestedPair } from './pair-tests.ts';
import type { SecondLook } from './second-look.ts';

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

/** A deviate in the direction of the pair. */
const directed = ({ sign }: TestedPair, score: number): number => (sign === '+' ? score : -score);

/** Before earlier events are looked at: what the comparisons leave. */
export function leftByComparisons(pair: TestedPair): Omit<Claim, 'qValue'> {
  const reasons = compared.map((comparison) => ({
    pair,
    weakest: { kind: 'COMPARISON' as const, comparison },
    score: directed(pair, pair.scores[comparison]),
  }));
  const least = reasons.reduce((one, other) => (other.score < one.score ? other : one));
  return { ...least, pValue: Math.max(pair.pValue, normalTail(least.score)) };
}

/**
 * For each pair, what is left of it. To suggest a cause, every other reason must be rejected, so that the p-value is the
 * greatest of all (intersection–union test, Berger 1982). Known features of profiles are no reason that is left: every
 * comparison is within one user, whose features are the same throughout.
 */
export function claimCauses(
  pairs: readonly TestedPair[],
  { explanations, explained }: Pick<SecondLook, 'explanations' | 'explained'>,
  crowding: Crowding,
): Claim[] {
  const left = new Map(pairs.map((pair) => [pair, leftByComparisons(pair)]));
  for (const [at, { pair, by }] of explanations.entries()) {
    const before = left.get(pair);
    const score = directed(pair, scoreBeyond(explained, at, crowding.USER[pair.source] ?? 1));
    if (before === undefined || score >= before.score) continue;
    const pValue = Math.max(pair.pValue, normalTail(score));
    left.set(pair, { pair, weakest: { kind: 'EARLIER_EVENT', type: by }, score, pValue });
  }
  const claims = [...left.values()];
  const adjusted = adjustPValues(claims.map(({ pValue }) => pValue));
  return claims.map((claim, index) => ({ ...claim, qValue: adjusted[index] ?? 1 }));
}
