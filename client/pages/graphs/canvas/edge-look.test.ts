import { describe, expect, it } from 'vitest';
import { dashes, lookOf, strengthOf, widthOf } from './edge-look.ts';

describe('the look of an edge', () => {
  it('should be that of its claim, but for what holds only with a feature', () => {
    expect(lookOf({ kind: 'SEQUENTIAL', claim: 'FOLLOWS' })).toBe('FOLLOWS');
    expect(lookOf({ kind: 'CAUSAL', claim: 'SUGGESTS_CAUSE' })).toBe('SUGGESTS_CAUSE');
    expect(lookOf({ kind: 'CONDITIONAL', claim: 'SUGGESTS_CAUSE' })).toBe('CONDITIONAL');
    expect(lookOf({ kind: 'CONDITIONAL', claim: 'HOLDS_FOR' })).toBe('CONDITIONAL');
  });

  it('should differ without colours', () => {
    expect(new Set(Object.values(dashes)).size).toBe(4);
  });

  it('should be as wide for what becomes rarer as for what becomes more frequent', () => {
    expect(widthOf({ ratio: 1 })).toBe(1.25);
    expect(widthOf({ ratio: 4 })).toBe(3.25);
    expect(widthOf({ ratio: 0.25 })).toBe(3.25);
    expect(widthOf({ ratio: 0 })).toBe(5.25);
    expect(strengthOf({ ratio: 0 })).toBe(Number.POSITIVE_INFINITY);
  });
});
