import { beforeEach, describe, expect, it } from 'vitest';
import { forgetSearches, keepSearch, recentSearches } from './recent-searches.ts';

describe('recent searches', () => {
  beforeEach(() => localStorage.clear());

  it('should be kept, each once, the newest first, and only a few', () => {
    for (const text of ['a', 'b', ' a ', '  ']) keepSearch(text);
    expect(recentSearches()).toEqual(['a', 'b']);
    for (const text of 'cdefgh') keepSearch(text);
    expect(recentSearches()).toEqual(['h', 'g', 'f', 'e', 'd', 'c']);
    forgetSearches();
    expect(recentSearches()).toEqual([]);
  });

  it.each(['{', '{"a":1}', '[1,null]'])('should be none where %s is stored', (stored) => {
    localStorage.setItem('causeway.searches', stored);
    expect(recentSearches()).toEqual([]);
  });
});
