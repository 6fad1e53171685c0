import { describe, expect, it } from 'vitest';
import { formatLag } from './lag-format.ts';

describe('times between events', () => {
  it('should be written in the unit that fits them', () => {
    const seconds = [0, 8.5, 59, 60, 90, 45 * 60, 3_600, 3.5 * 3_600, 86_400, 12.4 * 86_400, 400 * 86_400];
    expect(seconds.map((one) => formatLag(one, 'en'))).toEqual([
      '0 s',
      '8.5 s',
      '59 s',
      '1 min',
      '1.5 min',
      '45 min',
      '1 h',
      '3.5 h',
      '1 d',
      '12 d',
      '400 d',
    ]);
    expect(formatLag(3 * 3_600, 'zh')).toBe('3 小时');
  });

  it('should never be sixty of a unit, but one of the next', () => {
    expect([59.9, 59.8 * 60, 23.9 * 3_600].map((one) => formatLag(one, 'en'))).toEqual([
      '1 min',
      '1 h',
      '1 d',
    ]);
  });
});
