import type { Messages } from '../i18n/messages.ts';
import type { CohortFilter } from './cohorts-query.ts';
import { dayAt } from './day-moment.ts';

type Options = {
  words: Messages['cohorts']['said'];
  /** Of an event type, by its code. */
  typeName: (code: string) => string;
  /** In which days begin and end. */
  timeZone: string;
};

/** A filter in words, a phrase for each condition; none for one that holds everybody. */
export function filterWords(filter: CohortFilter, { words, typeName, timeZone }: Options): string[] {
  const range = (from: number | string | null | undefined, to: number | string | null | undefined) => {
    if (from == null) return to == null ? null : words.to(String(to));
    return to == null ? words.from(String(from)) : words.between(String(from), String(to));
  };
  const oneOf = (values: readonly string[] | null | undefined) => values?.join(words.join) ?? null;
  const names = (codes: readonly string[] | null | undefined, join: string) =>
    codes?.map(typeName).join(join) ?? null;
  const say = (phrase: (what: string) => string, what: string | null) =>
    what === null ? [] : [phrase(what)];
  const { from, to, hasCar } = filter;
  const plain = (what: string) => what;
  return [
    ...say(words.age, range(filter.ageFrom, filter.ageTo)),
    ...say(plain, oneOf(filter.genders)),
    ...say(plain, oneOf(filter.cities)),
    ...say(plain, oneOf(filter.occupations)),
    ...say(words.intent, oneOf(filter.purchaseIntents)),
    ...say(words.interests, oneOf(filter.interests)),
    ...(hasCar == null ? [] : [hasCar ? words.hasCar : words.noCar]),
    ...say(words.income, range(filter.incomeFrom, filter.incomeTo)),
    ...say(words.budget, range(filter.budgetFrom, filter.budgetTo)),
    ...say(
      words.period,
      range(
        from == null ? null : dayAt(Date.parse(from), timeZone),
        to == null ? null : dayAt(Date.parse(to) - 1, timeZone),
      ),
    ),
    ...say(words.withTypes, names(filter.withTypes, words.joinAll)),
    ...say(words.withoutTypes, names(filter.withoutTypes, words.join)),
  ];
}
