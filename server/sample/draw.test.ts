import { describe, expect, it } from 'vitest';
import { lognormalWithin, pick, popular, quantile, shuffle } from './draw.ts';
import { createRandom } from './random.ts';

describe('draw', () => {
  it('should find the value at a share of the weights', () => {
    const weights = [
      ['a', 1],
      ['none', 0],
      ['b', 3],
    ] as const;
    expect([0, 0.24, 0.25, 0.99, 1].map((share) => quantile(weights, share))).toEqual([
      'a',
      'a',
      'b',
      'b',
      'b',
    ]);
  });

  it('should refuse to draw from nothing', () => {
    expect(() => pick(createRandom(1), [])).toThrow(RangeError);
  });

  it('should keep every value when it shuffles', () => {
    const values = Array.from({ length: 50 }, (_, value) => value);
    const shuffled = shuffle(createRandom(1), values);
    expect(shuffled).not.toEqual(values);
    expect([...shuffled].sort((a, b) => a - b)).toEqual(values);
  });

  it('should draw the most popular about twice as often as the second', () => {
    const random = createRandom(1);
    const drawn = Array.from({ length: 11_000 }, () => popular(random, ['first', 'second', 'third']));
    const times = (value: string) => drawn.filter((other) => other === value).length;
    expect(times('first') / times('second')).toBeCloseTo(2, 0);
    expect(times('first') / times('third')).toBeCloseTo(3, 0);
  });

  it('should stay within the limits around the median', () => {
    const random = createRandom(1);
    const drawn = Array.from({ length: 5_000 }, () => lognormalWithin(random, 100, 1, [10, 1_000]));
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(10);
    expect(Math.max(...drawn)).toBeLessThanOrEqual(1_000);
    expect(drawn.filter((value) => value < 100).length / 5_000).toBeCloseTo(0.5, 1);
  });
});
