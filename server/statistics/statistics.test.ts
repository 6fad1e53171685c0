import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherExact, oddsRatio } from './contingency.ts';
import { adjustPValues } from './false-discovery.ts';
import { logChoose, logGamma } from './log-gamma.ts';
import { quantile } from './quantiles.ts';
import { wilsonInterval } from './wilson.ts';

const count = fc.nat(40);

describe('logGamma', () => {
  it('should be the logarithm of factorials', () => {
    let factorial = 1;
    for (let n = 1; n < 20; n += 1) {
      expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 10);
      factorial *= n;
    }
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
    expect(Math.exp(logChoose(52, 5))).toBeCloseTo(2_598_960, 3);
  });
});

describe('wilsonInterval', () => {
  it('should be as published, and sound at the ends', () => {
    // Newcombe (1998), table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    expect(wilsonInterval(81, 263)).toEqual({
      low: expect.closeTo(0.2553, 4),
      high: expect.closeTo(0.3662, 4),
    });
    expect(wilsonInterval(15, 148)).toEqual({
      low: expect.closeTo(0.0624, 4),
      high: expect.closeTo(0.1605, 4),
    });
    expect(wilsonInterval(0, 20)).toEqual({ low: 0, high: expect.closeTo(0.1611, 4) });
    expect(wilsonInterval(1, 29)).toEqual({
      low: expect.closeTo(0.0061, 4),
      high: expect.closeTo(0.1718, 4),
    });
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });

  it('should hold the share itself', () => {
    fc.assert(
      fc.property(count, count, (hits, misses) => {
        const { low, high } = wilsonInterval(hits, hits + misses);
        const share = hits + misses === 0 ? 0.5 : hits / (hits + misses);
        expect(low).toBeLessThanOrEqual(share + 1e-12);
        expect(high).toBeGreaterThanOrEqual(share - 1e-12);
      }),
    );
  });
});

describe('fisherExact', () => {
  it.each([
    // Fisher's tea (1935); the convictions of twins (1962, R's manual); an empty margin.
    [{ a: 3, b: 1, c: 1, d: 3 }, 0.4857142857],
    [{ a: 2, b: 10, c: 15, d: 3 }, 0.0005367241],
    [{ a: 0, b: 5, c: 0, d: 7 }, 1],
  ])('should be as published for %j', (table, p) => {
    expect(fisherExact(table)).toBeCloseTo(p, 9);
  });

  it('should be what counting all tables gives, and the same from every side', () => {
    const small = fc.nat(6);
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
    fc.assert(
      fc.property(small, small, small, small, (a, b, c, d) => {
        const ways = (x: number) => choose(a + b, x) * choose(c + d, a + c - x);
        const all = Array.from({ length: a + c + 1 }, (_, x) => x).filter(
          (x) => x <= a + b && a + c - x <= c + d,
        );
        const total = all.reduce((sum, x) => sum + ways(x), 0);
        const extreme = all
          .filter((x) => ways(x) <= ways(a) * (1 + 1e-9))
          .reduce((sum, x) => sum + ways(x), 0);
        expect(fisherExact({ a, b, c, d })).toBeCloseTo(extreme / total, 9);
        expect(fisherExact({ a: b, b: a, c: d, d: c })).toBeCloseTo(fisherExact({ a, b, c, d }), 9);
        expect(fisherExact({ a: c, b: d, c: a, d: b })).toBeCloseTo(fisherExact({ a, b, c, d }), 9);
      }),
    );
  });
});

describe('oddsRatio', () => {
  it('should be ad ÷ bc with the interval on its logarithm, turned round with the groups', () => {
    const odds = oddsRatio({ a: 20, b: 80, c: 10, d: 90 });
    expect(odds).toEqual({ ratio: 2.25, low: expect.closeTo(0.994, 3), high: expect.closeTo(5.0916, 3) });
    expect(oddsRatio({ a: 10, b: 90, c: 20, d: 80 }).ratio).toBeCloseTo(1 / 2.25, 12);
  });

  it('should be finite for empty cells', () => {
    expect(oddsRatio({ a: 5, b: 0, c: 0, d: 5 })).toMatchObject({ ratio: 121 });
  });
});

describe('adjustPValues', () => {
  it('should be as R’s p.adjust(method = "BH")', () => {
    const p = [0.01, 0.013, 0.014, 0.19, 0.35, 0.5, 0.63, 0.67, 0.75, 0.81];
    const adjusted = [0.0467, 0.0467, 0.0467, 0.475, 0.7, 0.81, 0.81, 0.81, 0.81, 0.81];
    for (const [index, value] of adjustPValues(p).entries())
      expect(value).toBeCloseTo(adjusted[index] ?? 0, 3);
  });

  it('should keep the order of the values, and never make one smaller', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (p) => {
        const adjusted = adjustPValues(p);
        for (const [i, value] of p.entries()) {
          expect(adjusted[i]).toBeGreaterThanOrEqual(value - 1e-15);
          for (const [j, other] of p.entries())
            if (value < other) expect(adjusted[i] ?? 0).toBeLessThanOrEqual((adjusted[j] ?? 0) + 1e-12);
        }
      }),
    );
  });
});

describe('quantile', () => {
  it('should lie between two values by proportion', () => {
    expect([0, 0.25, 0.5, 0.75, 1].map((share) => quantile([1, 2, 3, 10], share))).toEqual([
      1, 1.75, 2.5, 4.75, 10,
    ]);
    expect(quantile([], 0.5)).toBeNull();
    expect(quantile([7], 0.9)).toBe(7);
  });
});
