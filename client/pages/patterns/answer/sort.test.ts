import { describe, expect, it } from 'vitest';
import { directionOf, firstSort, sortOf } from './sort.ts';

describe('the sort of patterns', () => {
  it('should count users down where the server counts places up', () => {
    expect(directionOf(firstSort, 'RANK')).toBe('descend');
    expect(sortOf('RANK', 'ascend')).toEqual({ orderBy: 'RANK', descending: true });
  });

  it('should point the way that was chosen, and no other column any way', () => {
    for (const direction of ['ascend', 'descend'] as const) {
      expect(directionOf(sortOf('LIFT', direction), 'LIFT')).toBe(direction);
      expect(directionOf(sortOf('LIFT', direction), 'SPAN')).toBeNull();
    }
    expect(sortOf('LIFT', 'descend')).toEqual({ orderBy: 'LIFT', descending: true });
  });

  it('should be the first one again when a column is taken back', () => {
    expect(sortOf('SPAN', null)).toEqual(firstSort);
  });
});
