import { expect, it } from 'vitest';
import { createStrataClock, TIME_STRATA } from './time-strata.ts';

it('should part the day of the zone in four, and weekdays from weekends', () => {
  const stratumAt = createStrataClock('Asia/Shanghai');
  // Friday, 10 January 2025, and the day after, in Shanghai.
  const friday = [0, 5.99, 6, 12, 18, 23.99].map((hour) =>
    stratumAt(Date.UTC(2025, 0, 9, 16) + hour * 3_600_000),
  );
  expect(friday).toEqual([0, 0, 1, 2, 3, 3]);
  expect(stratumAt(Date.UTC(2025, 0, 10, 16))).toBe(4);
  expect(stratumAt(Date.UTC(2025, 0, 12, 15))).toBe(TIME_STRATA - 1);
  expect(stratumAt(Date.UTC(2025, 0, 12, 16))).toBe(0);
});
