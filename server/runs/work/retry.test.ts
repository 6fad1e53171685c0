import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RetryPolicy, waitBeforeRetry } from './retry.ts';

const policy: RetryPolicy = { attempts: 5, baseMs: 1_000, forMs: 600_000 };
const failure = { code: 'LLM_UNAVAILABLE', message: 'It is away.', retryable: true };

describe('rule 9: the wait before a failed step is tried again', () => {
  it('should double with each failure, less a random half', () => {
    const waits = [1, 2, 3, 4].map((failures) =>
      waitBeforeRetry(policy, { failures, sinceMs: 0 }, failure, 0),
    );
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000]);
    expect(waitBeforeRetry(policy, { failures: 1, sinceMs: 0 }, failure, 1)).toBe(500);
  });

  it('should be no shorter than what the provider asked for, nor endless', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 500_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (failures, retryAfterMs, random) => {
          const history = { failures, sinceMs: 0 };
          const wait = waitBeforeRetry(policy, history, { ...failure, retryAfterMs }, random);
          expect(wait).toBeGreaterThanOrEqual(retryAfterMs);
          expect(wait).toBeLessThanOrEqual(retryAfterMs + 15_000);
        },
      ),
    );
  });

  it('should stay within a minute of our own, however many failures are allowed', () => {
    const patient = { ...policy, attempts: 1_000 };
    expect(waitBeforeRetry(patient, { failures: 900, sinceMs: 0 }, failure, 0)).toBe(60_000);
  });

  it.each([
    ['the failure is for good', { failures: 1, sinceMs: 0 }, { ...failure, retryable: false }],
    ['it failed as often as is allowed', { failures: 5, sinceMs: 0 }, failure],
    ['the wait would pass the deadline', { failures: 1, sinceMs: 599_500 }, failure],
    [
      'the provider asks for more than there is time',
      { failures: 1, sinceMs: 0 },
      { ...failure, retryAfterMs: 700_000 },
    ],
  ])('should not be when %s', (_what, history, failed) => {
    expect(waitBeforeRetry(policy, history, failed, 0.5)).toBeNull();
  });
});
