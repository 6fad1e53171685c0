import { expect, it } from 'vitest';
import { ratioDifference } from './ratio-difference.ts';

it('should be as published', () => {
  // Altman and Bland (2003): fractures under hormones, below 60 years and above.
  const younger = { ratio: 0.67, low: 0.46, high: 0.98 };
  const older = { ratio: 0.88, low: 0.71, high: 1.08 };
  expect(ratioDifference(younger, older)).toBeCloseTo(-1.24, 2);
  expect(ratioDifference(older, younger)).toBeCloseTo(1.24, 2);
});
