import { CombinedError } from 'urql';
import { describe, expect, it } from 'vitest';
import { en } from '../i18n/en.ts';
import { loadErrorWords } from './load-error-words.ts';

const wordsFor = (extensions: Record<string, unknown>, message = 'In English.') =>
  loadErrorWords(new CombinedError({ graphQLErrors: [{ message, extensions }] }), en);

describe('why something could not be loaded', () => {
  it('should be said in the words of the page where it knows the code', () => {
    expect(wordsFor({ code: 'FORBIDDEN' })).toBe(en.page.why.FORBIDDEN);
  });

  it('should name the id under which the server logged what it did not expect', () => {
    expect(wordsFor({ code: 'INTERNAL', id: 'a1b2' })).toBe(`${en.page.why.INTERNAL} (a1b2)`);
  });

  it('should be said in the words of the server where the page has none', () => {
    expect(wordsFor({ code: 'TOO_STRANGE' })).toBe(`${en.page.why.other} In English.`);
  });
});
