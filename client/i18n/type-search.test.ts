import { describe, expect, it } from 'vitest';
import { bothNames, foundFirst, isNamed } from './type-search.ts';

const golf = {
  code: 'play_golf',
  zh: '打高尔夫',
  en: 'play golf',
  synonyms: ['去高尔夫球场', 'golf outing'],
};

describe('the search over event types', () => {
  it.each(['', 'PLAY_G', '高尔夫', 'Golf Outing', 'golf-outing', 'ｇｏｌｆ', 'play golf'])(
    'should find a type by its names, code and synonyms: “%s”',
    (text) => {
      expect(isNamed(golf, text)).toBe(true);
    },
  );

  it('should not find it by anything else', () => {
    expect(isNamed(golf, '网球')).toBe(false);
    expect(isNamed(golf, '.*')).toBe(false);
  });

  it('should show the synonyms that were found before the others', () => {
    expect(foundFirst(golf.synonyms, 'Outing')).toEqual(['golf outing', '去高尔夫球场']);
    expect(foundFirst(golf.synonyms, ' ')).toEqual(golf.synonyms);
  });

  it('should name a type once when both of its names are the same', () => {
    expect(bothNames(golf)).toBe('打高尔夫 · play golf');
    expect(bothNames({ zh: '试坐后排', en: '试坐后排' })).toBe('试坐后排');
  });
});
