import { describe, expect, it } from 'vitest';
import { excerpt } from './excerpt.ts';

describe('excerpt', () => {
  it.each([
    ['宝马7系', 10, '宝马7系'],
    ['宝马7系', 4, '宝马7系'],
    ['宝马7系', 3, '宝马7…'],
    ['🚗🚗🚗', 2, '🚗🚗…'],
    ['价格 12345 元', 5, '价格 …'],
    ['油耗 7.85 升', 4, '油耗 …'],
    ['油耗 7.85 升', 7, '油耗 7.85…'],
  ])('should cut %j to %i characters', (text, length, shown) => {
    expect(excerpt(text, length)).toBe(shown);
  });
});
