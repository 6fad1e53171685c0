import { formatMilliseconds } from '../../../i18n/duration-format.ts';
import { localMinute } from '../../../i18n/local-time.ts';
import type { Messages } from '../../../i18n/messages.ts';
import { wordFor } from '../../../i18n/word-for.ts';
import { formatShare } from '../number-format.ts';
import type { Alert, Notice } from './alerts-query.ts';

type Words = Messages['monitoring']['alerts'];
type Budgets = Messages['monitoring']['cards']['budgets'];

/** An alert in one sentence. */
export function alertWords(
  { alerts: words, cards: { budgets } }: { alerts: Words; cards: { budgets: Budgets } },
  { kind, subject, value, threshold }: Omit<Alert, 'id'>,
): string {
  switch (kind) {
    case 'SUCCESS_RATE':
      return words.SUCCESS_RATE(wordFor(words.subjects, subject), formatShare(value), formatShare(threshold));
    case 'CALL_DURATION':
      return words.CALL_DURATION(formatMilliseconds(value), formatMilliseconds(threshold));
    case 'NOT_STREAMED':
      return words.NOT_STREAMED(value);
    case 'BUDGET':
      return words.BUDGET(wordFor(budgets, subject), formatShare(value), formatShare(threshold));
  }
}

/** What became of a message to the webhook. */
export function noticeWords(words: Words, { moment, tries, deliveredAt, nextTryAt }: Notice): string {
  const which = words.notices[moment];
  if (deliveredAt !== null) return words.delivered(which);
  if (nextTryAt === null) return words.givenUp(which, tries);
  return tries === 0 ? words.waiting(which) : words.trying(which, tries, localMinute(nextTryAt));
}
