import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FourFold } from './contingency.ts';
import {
  chanceVariance,
  lowerTerm,
  mantelHaenszelRatio,
  mantelHaenszelScore,
  type StratifiedSums,
  spreadTerm,
  upperTerm,
} from './mantel-haenszel.ts';

/** Sums over strata without clusters: `a` and `b` are exposed, `a` and `c` are cases. */
function sumOf(strata: readonly FourFold[]): StratifiedSums {
  const sum = (term: (both: number, exposed: number, cases: number, all: number) => number) =>
    strata.reduce((total, { a, b, c, d }) => total + term(a, a + b, a + c, a + b + c + d), 0);
  return {
    upper: sum((both, exposed, _, all) => upperTerm(both, exposed, all)),
    lower: sum(lowerTerm),
    chance: sum((_, exposed, cases, all) => chanceVariance(exposed, cases, all)),
    spread: sum(spreadTerm),
    upperSquares: 0,
    products: 0,
    lowerSquares: 0,
  };
}

/** Admissions to Berkeley, 1973, by department: men admitted and rejected, women admitted and rejected (Bickel et al. 1975). */
const berkeley = [
  { a: 512, b: 313, c: 89, d: 19 },
  { a: 353, b: 207, c: 17, d: 8 },
  { a: 120, b: 205, c: 202, d: 391 },
  { a: 138, b: 279, c: 131, d: 244 },
  { a: 53, b: 138, c: 94, d: 299 },
  { a: 22, b: 351, c: 24, d: 317 },
];

/** Deaths under tolbutamide and placebo, below 55 years and above (University Group Diabetes Program 1970; Rothman, Epidemiology). */
const diabetes = [
  { a: 8, b: 98, c: 5, d: 115 },
  { a: 22, b: 76, c: 16, d: 69 },
];

describe('mantelHaenszelScore', () => {
  it('should be the statistic that R’s mantelhaen.test gives without correction', () => {
    expect(mantelHaenszelScore(sumOf(berkeley)) ** 2).toBeCloseTo(1.5246, 3);
  });

  it('should be 0 where nothing is known', () => {
    expect(mantelHaenszelScore(sumOf([]))).toBe(0);
  });

  it('should be 0 for the ratio that is estimated', () => {
    const sums = sumOf(diabetes);
    expect(mantelHaenszelScore(sums, mantelHaenszelRatio(sums).ratio)).toBeCloseTo(0, 12);
  });

  it('should trust clusters less than units where the units of a cluster go together', () => {
    const alone = sumOf(diabetes);
    const together = {
      ...alone,
      upperSquares: alone.upper ** 2,
      products: 0,
      lowerSquares: alone.lower ** 2,
    };
    expect(Math.abs(mantelHaenszelScore(together))).toBeLessThan(Math.abs(mantelHaenszelScore(alone)));
  });
});

describe('mantelHaenszelRatio', () => {
  it('should be as published for deaths by age, with the interval of Greenland and Robins', () => {
    const { ratio, low, high } = mantelHaenszelRatio(sumOf(diabetes));
    expect(ratio).toBeCloseTo(1.33, 2);
    expect(low).toBeCloseTo(0.8, 2);
    expect(high).toBeCloseTo(2.2, 2);
  });

  it('should be finite when nobody who is not exposed is a case', () => {
    const { ratio, low, high } = mantelHaenszelRatio(sumOf([{ a: 5, b: 5, c: 0, d: 10 }]));
    expect(ratio).toBe(6);
    expect([low, high].every(Number.isFinite)).toBe(true);
  });

  it('should be the plain ratio of risks in one stratum', () => {
    const count = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const { ratio, low, high } = mantelHaenszelRatio(sumOf([{ a, b, c, d }]));
        expect(ratio).toBeCloseTo(a / (a + b) / (c / (c + d)), 9);
        // Katz et al. (1978): the usual interval of one ratio of risks.
        const deviation = Math.sqrt(1 / a - 1 / (a + b) + 1 / c - 1 / (c + d));
        expect(Math.log(high / low) / (2 * 1.959963984540054)).toBeCloseTo(deviation, 9);
      }),
    );
  });
});
