import { describe, expect, it } from 'vitest';
import { monitoringWords } from '../words.en.ts';
import { alertWords, noticeWords } from './alert-words.ts';

const words = monitoringWords.alerts;
const alert = { raisedAt: '2026-01-15T10:00:00.000Z', clearedAt: null };

describe('alertWords', () => {
  it.each([
    ['SUCCESS_RATE', 'calls', 0.9, 0.95, 'Only 90 % of calls succeeded; it should be 95 % or more.'],
    [
      'CALL_DURATION',
      '',
      95_000,
      90_000,
      'The slowest 5 % of calls took more than 95.0 s; the limit is 90.0 s.',
    ],
    ['NOT_STREAMED', '', 1, 0, '1 call was not streamed.'],
    [
      'BUDGET',
      'TOKENS_PER_DAY',
      0.85,
      0.8,
      '85 % of the budget “tokens in 24 hours” is used; the alert comes at 80 %.',
    ],
    [
      'BUDGET',
      'made up later',
      0.85,
      0.8,
      '85 % of the budget “made up later” is used; the alert comes at 80 %.',
    ],
  ] as const)('should say %s of “%s” in a sentence', (kind, subject, value, threshold, sentence) => {
    expect(alertWords(monitoringWords, { ...alert, kind, subject, value, threshold })).toBe(sentence);
  });
});

describe('noticeWords', () => {
  const notice = {
    id: '1',
    moment: 'RAISED',
    tries: 0,
    deliveredAt: null,
    nextTryAt: alert.raisedAt,
    trouble: null,
  } as const;

  it('should say what became of a message, in each of its states', () => {
    expect(noticeWords(words, notice)).toBe('raised: about to be sent');
    expect(noticeWords(words, { ...notice, tries: 2 })).toMatch(
      /^raised: not delivered after 2 tries, next at 2026-01-15/,
    );
    expect(noticeWords(words, { ...notice, tries: 9, nextTryAt: null })).toBe(
      'raised: given up after 9 tries',
    );
    expect(noticeWords(words, { ...notice, tries: 1, nextTryAt: null, deliveredAt: alert.raisedAt })).toBe(
      'raised: delivered',
    );
  });
});
