import { describe, expect, it } from 'vitest';
import { tooManyResults } from '../thread/too-many-results.ts';
import { asksAboutProfiles, hashQuestion, type PatternQuestion, readQuestion } from './question.ts';

const question: PatternQuestion = {
  kind: 'CLOSED',
  support: 0.05,
  minLength: 2,
  maxLength: 5,
  step: 'EVENT',
};

describe('a question', () => {
  it('should have the hash of the same question in another order of its fields, and no other', () => {
    const filter = { ageFrom: 20, cities: ['苏州'] };
    const turned = { filter: { cities: ['苏州'], ageFrom: 20 }, ...question };
    expect(hashQuestion(turned)).toBe(hashQuestion({ ...question, filter }));
    expect(hashQuestion({ ...question, filter: { ageFrom: 21, cities: ['苏州'] } })).not.toBe(
      hashQuestion(turned),
    );
    expect(hashQuestion({ ...question, support: 0.06 })).not.toBe(hashQuestion(question));
  });

  it('should be read back as it was written, and not with anything else', () => {
    const target = { typeCode: 'purchase' };
    expect(readQuestion(JSON.parse(JSON.stringify({ ...question, target })))).toEqual({
      ...question,
      target,
    });
    expect(() => readQuestion({ ...question, other: 1 })).toThrow('other');
  });

  it('should depend on profiles only where it looks at them', () => {
    const cohort = (filter: object) => ({ cohort: { id: 1, name: 'x', filter } });
    expect(asksAboutProfiles(question)).toBe(false);
    expect(
      asksAboutProfiles({ ...question, filter: { from: '2026-01-01T00:00:00Z', withTypes: ['work'] } }),
    ).toBe(false);
    expect(asksAboutProfiles({ ...question, filter: { hasCar: false } })).toBe(true);
    expect(asksAboutProfiles({ ...question, ...cohort({ cities: ['苏州'] }) })).toBe(true);
    expect(asksAboutProfiles({ ...question, target: cohort({ ageFrom: 40 }) })).toBe(true);
  });
});

describe('too many results', () => {
  const patterns = [9, 7, 7, 4].map((support) => ({ itemsets: [[0]], support }));

  it('should be told with a support that fits, where one is known', () => {
    expect(tooManyResults(patterns, 'ALL', 4)).toBeNull();
    expect(tooManyResults(patterns, 'ALL', 3)).toContain('A support of 5 users');
    // Two have support 7, of which only one would have fitted.
    expect(tooManyResults(patterns, 'CLOSED', 2)).toContain('A support of 8 users');
    expect(tooManyResults(patterns, 'MAXIMAL', 2)).toContain('A higher support');
  });
});
