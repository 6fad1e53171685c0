import { describe, expect, it } from 'vitest';
import { formatMilliseconds, formatSeconds } from './duration-format.ts';

describe('durations', () => {
  it('should be written in their two largest units', () => {
    expect([0, 59, 60, 95, 3_600, 7_194].map((seconds) => formatSeconds(seconds, 'en'))).toEqual([
      '0 s',
      '59 s',
      '1 min',
      '1 min 35 s',
      '1 h',
      '1 h 59 min',
    ]);
    expect(formatSeconds(95, 'zh')).toBe('1 分 35 秒');
  });

  it('should be milliseconds below a second and seconds above', () => {
    expect(formatMilliseconds(140.4)).toBe('140 ms');
    expect(formatMilliseconds(2_449)).toBe('2.4 s');
  });
});
