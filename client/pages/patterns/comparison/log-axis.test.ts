import { describe, expect, it } from 'vitest';
import { axisFor, positionOn } from './log-axis.ts';

describe('the axis of odds ratios', () => {
  it('should have room for every interval, and for no difference', () => {
    const axis = axisFor([
      { low: 1.5, high: 4 },
      { low: 3, high: 8 },
    ]);
    expect(axis.low).toBeLessThan(1);
    expect(axis.high).toBeGreaterThan(8);
    expect(axis.ticks).toContain(1);
  });

  it('should put equal ratios at equal distances', () => {
    const axis = axisFor([{ low: 0.1, high: 10 }]);
    const [tenth = 0, one = 0, ten = 0] = [0.1, 1, 10].map((value) => positionOn(axis, value));
    expect(one - tenth).toBeCloseTo(ten - one);
    expect(one).toBeCloseTo(0.5);
  });

  it('should cut off what is beyond a hundredth and a hundred', () => {
    const axis = axisFor([{ low: 0.000_1, high: 50_000 }]);
    expect(axis).toEqual({ low: 0.01, high: 100, ticks: [0.01, 0.1, 1, 10, 100] });
    expect([positionOn(axis, 0.000_1), positionOn(axis, 50_000)]).toEqual([0, 1]);
  });
});
