import { describe, expect, it } from 'vitest';
import { meanRatio } from './mean-ratio.ts';

const sumsOf = (values: readonly number[]) => ({
  size: values.length,
  sum: values.reduce((sum, value) => sum + value, 0),
  squares: values.reduce((sum, value) => sum + value * value, 0),
});

describe('meanRatio', () => {
  it('should be the ratio of means with the deviation of its logarithm', () => {
    // Means 4 and 2, variances 2.5 and 1 of five each: √(2.5/5/16 + 1/5/4) = √0.08125.
    const { ratio, low, high, score } = meanRatio(sumsOf([2, 3, 4, 5, 6]), sumsOf([1, 1, 2, 3, 3]));
    expect(ratio).toBe(2);
    expect(score).toBeCloseTo(Math.log(2) / Math.sqrt(0.08125), 12);
    expect(Math.log(high / low)).toBeCloseTo(2 * 1.959963984540054 * Math.sqrt(0.08125), 12);
  });

  it('should be finite and no finding where a few events are on one side only', () => {
    const { ratio, score } = meanRatio(sumsOf([1, 0, 0, 1]), sumsOf([0, 0, 0, 0]));
    expect(ratio).toBe(5);
    expect(score).toBeLessThan(1.96);
  });
});
