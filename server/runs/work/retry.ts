/** How often, how soon and how long a failed step is tried again (rule 9). */
export interface RetryPolicy {
  /** Failed tries after which the step is given up. */
  readonly attempts: number;
  /** Milliseconds before the second try; doubled with each failure. */
  readonly baseMs: number;
  /** Milliseconds after the first try behind which no other one begins. */
  readonly forMs: number;
}

/** What is known of a failure, whatever failed. */
export interface StepFailure {
  /** One of `errorCodes`. */
  readonly code: string;
  readonly message: string;
  /** True when the same call may succeed later. */
  readonly retryable: boolean;
  /** Milliseconds that the other side asked us to wait. */
  readonly retryAfterMs?: number;
}

/** What a step has been through. */
export interface StepHistory {
  /** Failed tries, the one just now included. */
  readonly failures: number;
  /** Milliseconds since its first try began. */
  readonly sinceMs: number;
}

/** Longest pause that we choose ourselves, in milliseconds. */
const longestMs = 60_000;

/**
 * Milliseconds to wait before the next try, or null to give up. The pause doubles and is cut at random by up to a half,
 * so that many runs do not come back at the same moment; never shorter than what the other side asked for.
 *
 * @param random a number from 0 to 1
 */
export function waitBeforeRetry(
  policy: RetryPolicy,
  { failures, sinceMs }: StepHistory,
  { retryable, retryAfterMs = 0 }: StepFailure,
  random: number,
): number | null {
  if (!retryable || failures >= policy.attempts) return null;
  const ceiling = Math.min(longestMs, policy.baseMs * 2 ** Math.min(failures - 1, 30));
  const pause = ceiling * (1 - random / 2);
  const waitMs = Math.round(retryAfterMs > 0 ? retryAfterMs + pause / 4 : pause);
  return sinceMs + waitMs > policy.forMs ? null : waitMs;
}
