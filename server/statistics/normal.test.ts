import { describe, expect, it } from 'vitest';
import { normalTail, twoSided } from './normal.ts';

describe('normalTail', () => {
  it.each([
    // Abramowitz and Stegun (1964), table 26.1 and 26.2.
    [0, 0.5],
    [1, 0.158655253931457],
    [1.959963984540054, 0.025],
    [3, 1.349898031630095e-3],
    [6, 9.865876450376946e-10],
    [8, 6.220960574271785e-16],
  ])('should be as published for %d', (z, tail) => {
    expect(normalTail(z) / tail).toBeCloseTo(1, 7);
    expect(normalTail(-z)).toBeCloseTo(1 - tail, 9);
  });

  it('should fall everywhere, where its two formulas meet, too', () => {
    for (let z = -9; z < 12; z += 0.01) expect(normalTail(z + 0.01)).toBeLessThanOrEqual(normalTail(z));
  });
});

describe('twoSided', () => {
  it('should be the same on both sides, and never above 1', () => {
    expect(twoSided(-2.5)).toBe(twoSided(2.5));
    expect(twoSided(0)).toBe(1);
  });
});
