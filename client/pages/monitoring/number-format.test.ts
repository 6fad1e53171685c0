import { describe, expect, it } from 'vitest';
import { formatCount, formatShare } from './number-format.ts';

describe('formatShare', () => {
  it('should never make all of what is not', () => {
    expect(formatShare(0.99999)).toBe('99.9 %');
    expect(formatShare(1)).toBe('100 %');
  });

  it('should write a share as it is, whatever its binary form', () => {
    expect([0.95, 0.29, 0.57, 0, 0.001].map(formatShare)).toEqual(['95 %', '29 %', '57 %', '0 %', '0.1 %']);
  });
});

describe('formatCount', () => {
  it('should shorten what is long, as each language does', () => {
    expect(formatCount(12_345, 'en')).toBe('12,345');
    expect(formatCount(1_234_567, 'en')).toBe('1.23M');
    expect(formatCount(1_234_567, 'zh')).toBe('123万');
  });
});
