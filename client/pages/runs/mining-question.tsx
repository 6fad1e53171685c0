import { Link } from 'wouter';
import { useMessages } from '../../i18n/language.tsx';
import type { Question } from '../patterns/question/question-query.ts';
import { useAsked } from '../patterns/question/use-asked.ts';

/** What a mining run was asked, and the way to its answer, once there is one. */
export function MiningQuestion({ question, answerId }: { question: Question; answerId: string | null }) {
  const { runs } = useMessages();
  const asked = useAsked();
  return (
    <>
      {asked(question)} {answerId !== null && <Link href={`/patterns/${answerId}`}>{runs.toAnswer}</Link>}
    </>
  );
}
