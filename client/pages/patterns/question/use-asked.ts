import { useQuery } from 'urql';
import { useLanguage } from '../../../i18n/language.tsx';
import { dependsOnTypes, EventTypesQuery } from '../../vocabulary/types-query.ts';
import { askedWords } from './asked.ts';
import type { Question } from './question-query.ts';

/** Puts questions into words. */
export function useAsked(): (question: Question) => string {
  const { language, messages } = useLanguage();
  const [{ data }] = useQuery({ query: EventTypesQuery, context: dependsOnTypes });
  const nameOf = (code: string) => data?.eventTypes.find((type) => type.code === code)?.[language] ?? code;
  return (question) => askedWords(question, { messages, language, nameOf }).join(' · ');
}
