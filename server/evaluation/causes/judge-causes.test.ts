import { describe, expect, it } from 'vitest';
import { judgeCauses, precisionOf, recallOf } from './judge-causes.ts';

const hit = { cause: 'compare_models', effect: 'visit_dealership', sign: '+' } as const;

describe('claimed causes', () => {
  it('should be right where they were planted, with that sign', () => {
    const counts = judgeCauses([hit, { ...hit, cause: 'read_reviews' }]);
    expect(counts).toEqual({ claimed: 2, hits: 1, planted: 5, confounded: 0 });
    expect(precisionOf(counts)).toBe(0.5);
    expect(recallOf(counts)).toBe(0.2);
  });

  it('should neither win nor lose by the order that a story has', () => {
    const counts = judgeCauses([hit, { cause: 'add_to_cart', effect: 'purchase', sign: '+' }]);
    expect(counts).toMatchObject({ claimed: 1, hits: 1 });
  });

  it('should be counted where the confounder explains them', () => {
    expect(judgeCauses([{ cause: 'play_golf', effect: 'dine', sign: '+' }])).toMatchObject({
      claimed: 1,
      hits: 0,
      confounded: 1,
    });
  });

  it('should have no precision where there are none', () => {
    expect(precisionOf(judgeCauses([]))).toBeNull();
  });
});
