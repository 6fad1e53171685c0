import { describe, expect, it } from 'vitest';
import { namesOf, namesToSave } from './type-names.ts';

const type = {
  code: 'x_1',
  zh: '试坐后排',
  en: '试坐后排',
  isNew: true,
  synonyms: ['坐后排'],
  eventCount: 3,
};

describe('the names of a type', () => {
  it('should keep a replaced name as a synonym, once', () => {
    const names = { zh: ' 试坐 ', en: 'sit inside', synonyms: ['坐后排', '试坐后排'] };
    expect(namesToSave(names, namesOf(type))).toEqual({
      zh: '试坐',
      en: 'sit inside',
      synonyms: ['坐后排', '试坐后排'],
    });
  });

  it('should not be their own synonyms', () => {
    const names = { zh: '试坐后排', en: 'sit in the back', synonyms: ['sit in the back', ''] };
    expect(namesToSave(names, namesOf(type)).synonyms).toEqual([]);
  });

  it('should be empty for a type that is added', () => {
    expect(namesToSave({ zh: '试坐', en: 'sit', synonyms: ['坐'] }, namesOf(null)).synonyms).toEqual(['坐']);
  });
});
