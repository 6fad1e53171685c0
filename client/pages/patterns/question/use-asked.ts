import { useQuery } from 'urql';
import type { CohortFilter } from '../../../cohorts/cohorts-query.ts';
import { filterWords } from '../../../cohorts/filter-words.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { useSettings } from '../../../settings.tsx';
import { dependsOnTypes, EventTypesQuery } from '../../vocabulary/types-query.ts';
import { askedWords } from './asked.ts';
import type { Question } from './question-query.ts';

/** Puts questions into words. */
export function useAsked(): (question: Question) => string {
  const { language, messages } = useLanguage();
  const timeZone = useSettings()?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [{ data }] = useQuery({ query: EventTypesQuery, context: dependsOnTypes });
  const nameOf = (code: string) => data?.eventTypes.find((type) => type.code === code)?.[language] ?? code;
  const describe = (filter: CohortFilter) =>
    filterWords(filter, { words: messages.cohorts.said, typeName: nameOf, timeZone }).join(', ');
  return (question) => askedWords(question, { messages, language, nameOf, describe }).join(' · ');
}
