import { describe, expect, it } from 'vitest';
import { threadsOf } from './threads.ts';

const question = (id: string, follows?: string) => ({
  id,
  follows: follows === undefined ? null : { id: follows },
});
const shown = (...questions: ReturnType<typeof question>[]) =>
  threadsOf(questions).map(({ root, followUps }) => [
    root.id,
    ...followUps.map(({ question: { id }, follows }) => `${id} to ${follows.id}`),
  ]);

describe('the conversation', () => {
  it('should go by time, whatever order the questions come in', () => {
    expect(shown(question('10'), question('9'), question('2'))).toEqual([['2'], ['9'], ['10']]);
  });

  it('should put follow-ups under what they follow, also those of follow-ups, and the newest last', () => {
    expect(
      shown(question('6', '4'), question('5'), question('4', '1'), question('3', '1'), question('1')),
    ).toEqual([['5'], ['1', '3 to 1', '4 to 1', '6 to 4']]);
  });

  it('should let a question stand by itself when what it follows is not there', () => {
    expect(shown(question('7', '3'), question('8', '7'))).toEqual([['7', '8 to 7']]);
  });
});
