import { describe, expect, it } from 'vitest';
import { pagesOf, placeOf } from './sparse-pages.ts';

describe('pages of a long list', () => {
  it('should be those that hold what is in sight', () => {
    expect(pagesOf(0, 40)).toEqual([0]);
    expect(pagesOf(90, 310)).toEqual([0, 1, 2, 3]);
    expect(pagesOf(-5, 99)).toEqual([0]);
  });

  it('should be asked for behind the page before, and by their place after a jump', () => {
    const ends = new Map([[0, 'end of the first']]);
    expect(placeOf(0, ends)).toEqual({ first: 100, after: null, skip: null });
    expect(placeOf(1, ends)).toEqual({ first: 100, after: 'end of the first', skip: null });
    expect(placeOf(500, ends)).toEqual({ first: 100, after: null, skip: 50_000 });
  });
});
