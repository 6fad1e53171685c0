import { PLANTED, PRECONDITIONS } from '../../sample/causes.ts';
import { CONFOUNDER } from '../../sample/confounder.ts';
import type { ClaimedCause } from './sample-graph.ts';

/** How claimed causes compare with the planted ones. */
export interface CauseCounts {
  /** Claims that count: what a story's order brings with it is neither right nor wrong. */
  readonly claimed: number;
  /** Of these, claims of planted pairs with the right sign. */
  readonly hits: number;
  readonly planted: number;
  /** Of the claims, those between two types that the planted confounder raises. */
  readonly confounded: number;
}

/** Judges the claimed causes of a sample, each pair claimed once. */
export function judgeCauses(causes: readonly ClaimedCause[]): CauseCounts {
  const claimed = causes.filter(
    ({ cause, effect }) => !PRECONDITIONS.some(({ earlier, later }) => earlier === cause && later === effect),
  );
  const isPlanted = (claim: ClaimedCause) =>
    PLANTED.some(
      ({ cause, effect, sign }) => claim.cause === cause && claim.effect === effect && claim.sign === sign,
    );
  const isRaised = (code: string) => CONFOUNDER.raises.some((raised) => raised === code);
  return {
    claimed: claimed.length,
    hits: claimed.filter(isPlanted).length,
    planted: PLANTED.length,
    confounded: claimed.filter(({ cause, effect }) => isRaised(cause) && isRaised(effect)).length,
  };
}

/** Share of the claims that were planted; null without claims. */
export const precisionOf = ({ hits, claimed }: CauseCounts): number | null =>
  claimed === 0 ? null : hits / claimed;

/** Share of the planted pairs that were claimed. */
export const recallOf = ({ hits, planted }: CauseCounts): number => hits / planted;
