import { CombinedError } from 'urql';
import { describe, expect, it } from 'vitest';
import { problemWords } from './problem-words.ts';
import { vocabularyWords } from './words.en.ts';

const words = vocabularyWords.problem;
const refused = (code: string, message: string) =>
  new CombinedError({ graphQLErrors: [{ message, extensions: { code } }] });

describe('the words for what was refused', () => {
  it('should say what the server says is wrong with the input', () => {
    expect(problemWords(refused('BAD_USER_INPUT', 'A rule needs a condition.'), words)).toEqual({
      title: words.BAD_USER_INPUT,
      detail: 'A rule needs a condition.',
    });
  });

  it('should stand for themselves when the thing is gone', () => {
    const problem = problemWords(refused('NOT_FOUND', 'There is no such rule.'), words);
    expect(problem).toEqual({ title: words.NOT_FOUND, detail: null });
  });

  it.each(['toString', 'SOMETHING'])('should not be empty for a code that nobody knows: %s', (code) => {
    expect(problemWords(refused(code, 'No.'), words)).toEqual({ title: words.other, detail: 'No.' });
  });

  it('should say that the server does not answer', () => {
    const problem = problemWords(new CombinedError({ networkError: new Error('fetch failed') }), words);
    expect(problem.title).toBe(words.unreachable);
  });
});
