import { describe, expect, it } from 'vitest';
import { durationWords } from './duration-words.ts';

describe('durationWords', () => {
  it.each([
    [0, '0秒', '0 s'],
    [45, '45秒', '45 s'],
    [480, '8分钟', '8 min'],
    [3_599, '1小时', '1 h'],
    [3_900, '1小时5分钟', '1 h 5 min'],
    [7_200, '2小时', '2 h'],
  ])('should write %i seconds in both languages', (seconds, zh, en) => {
    expect(durationWords(seconds, 'ZH')).toBe(zh);
    expect(durationWords(seconds, 'EN')).toBe(en);
  });
});
