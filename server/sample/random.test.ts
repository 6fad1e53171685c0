import { describe, expect, it } from 'vitest';
import { createRandom, xoshiro128 } from './random.ts';

const take = (count: number, next: () => number) => Array.from({ length: count }, next);

describe('xoshiro128', () => {
  it('should yield the words of the reference implementation', () => {
    // Test vector of the crate rand_xoshiro, made with the authors' C program.
    expect(take(10, xoshiro128([1, 2, 3, 4]))).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });
});

describe('createRandom', () => {
  it('should repeat a stream of a seed', () => {
    expect(take(20, createRandom(7, 3))).toEqual(take(20, createRandom(7, 3)));
  });

  it('should give each seed and each stream other numbers', () => {
    const firsts = [createRandom(0), createRandom(1), createRandom(0, 1), createRandom(1, 1)].map((next) =>
      next(),
    );
    expect(new Set(firsts).size).toBe(4);
  });

  it('should be uniform in [0, 1)', () => {
    const drawn = take(10_000, createRandom(1));
    const deciles = Array.from(
      { length: 10 },
      (_, d) => drawn.filter((n) => Math.floor(n * 10) === d).length,
    );
    expect(deciles.reduce((sum, count) => sum + count)).toBe(10_000);
    // Five standard deviations of a count of 10,000 draws at probability 0.1.
    for (const count of deciles) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });
});
