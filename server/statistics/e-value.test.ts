import { expect, it } from 'vitest';
import { eValue } from './e-value.ts';

it('should be as published', () => {
  // VanderWeele and Ding (2017): 3.9 for infant formula and deaths, 0.80 turned round.
  expect(eValue(3.9)).toBeCloseTo(7.26, 2);
  expect(eValue(0.8)).toBeCloseTo(1.81, 2);
  expect(eValue(1)).toBe(1);
});
