import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoff } from './backoff.ts';

describe('the pause before the next attempt', () => {
  it('should double up to the given most, of which a random half is taken off', () => {
    expect([0, 1, 2, 3, 4, 5, 9].map((failures) => backoff(failures, 0, 15_000))).toEqual([
      500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000,
    ]);
    expect(backoff(0, 1, 15_000)).toBe(250);
  });

  it('should never be nothing, whatever the number of failures', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.double({ min: 0, max: 1, noNaN: true }), (failures, random) => {
        expect(backoff(failures, random, 15_000)).toBeGreaterThanOrEqual(250);
        expect(backoff(failures, random, 15_000)).toBeLessThanOrEqual(15_000);
      }),
    );
  });
});
