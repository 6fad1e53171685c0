import type { CohortFilter } from '../../../cohorts/cohorts-query.ts';
import { formatLag } from '../../../i18n/lag-format.ts';
import type { Language } from '../../../i18n/language.tsx';
import type { Messages } from '../../../i18n/messages.ts';
import type { Question } from './question-query.ts';

type Given = {
  messages: Messages;
  language: Language;
  /** The name of an event type by its code. */
  nameOf: (code: string) => string;
  /** A filter in words. */
  describe: (filter: CohortFilter) => string;
};

/** A question in words, part by part: only what differs from the widest question is said. */
export function askedWords(question: Question, { messages, language, nameOf, describe }: Given): string[] {
  const { patterns: words, event } = messages;
  const { asked } = words;
  const names = (codes: readonly string[], joiner: string) => codes.map(nameOf).join(joiner);
  const time = (seconds: number) => formatLag(seconds, language);
  const { kind, step, minUsers, minShare, minLength, maxLength, minGap, maxGap, target } = question;
  const { maxGapSeconds, maxSpanSeconds, first, last, contains, top, cohort, filter } = question;
  const least =
    minUsers === null ? `${Number(((minShare ?? 0) * 100).toPrecision(6))} %` : words.users(minUsers);
  const parts = [
    words.question.kinds[kind],
    asked.least(least),
    asked.length(minLength, maxLength),
    step === 'EVENT' ? null : words.question.steps[step],
    minGap === null && maxGap === null ? null : asked.gap(String(minGap ?? 1), String(maxGap ?? '…')),
    maxGapSeconds === null ? null : asked.gapTime(time(maxGapSeconds)),
    maxSpanSeconds === null ? null : asked.span(time(maxSpanSeconds)),
    first === null ? null : asked.first(names(first, asked.or)),
    last === null ? null : asked.last(names(last, asked.or)),
    contains === null ? null : asked.contains(names(contains, asked.and)),
    top === null ? null : asked.top(top),
    cohort === null ? null : asked.cohort(cohort.name),
    filter === null ? null : asked.filtered(describe(filter)),
    target === null ? null : asked.target(targetName()),
  ];
  return parts.filter((part) => part !== null);

  function targetName(): string {
    if (target?.typeCode != null) return nameOf(target.typeCode);
    if (target?.category != null) return event.category[target.category];
    if (target?.profile != null) return describe(target.profile);
    return target?.cohort?.name ?? '';
  }
}
