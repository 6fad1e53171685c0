import { describe, expect, it } from 'vitest';
import { percent, percentInterval, probability, ratio } from './figures.ts';

describe('the figures of patterns', () => {
  it('should be written with the decimals that tell something', () => {
    expect([0, 0.1234, 0.9996, 1].map(percent)).toEqual(['0 %', '12.3 %', '100 %', '100 %']);
    expect(percentInterval({ low: 0.0811, high: 0.5 })).toBe('8.1–50.0 %');
    expect([0, 0.002, 0.04, 1.25, 12.345, 320.4, 52_000].map(ratio)).toEqual([
      '0.00',
      '0.002',
      '0.04',
      '1.25',
      '12.3',
      '320',
      '52,000',
    ]);
    expect([0.0001, 0.0342, 0.4].map(probability)).toEqual(['< 0.001', '0.034', '0.40']);
  });
});
