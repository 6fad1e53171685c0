import { Alert, Button } from 'antd';
import { Link } from 'wouter';
import { useMessages } from '../../../i18n/language.tsx';
import { localMinute } from '../../../i18n/local-time.ts';
import { useAsked } from '../question/use-asked.ts';
import type { Answer } from './answer-query.ts';
import { ExportMenu } from './export-menu.tsx';

type Props = { answer: Answer; runId: string | null; onAgain: () => void };

/** What was asked, of how many users, what came of it, and whether that still holds. */
export function AnswerFacts({ answer, runId, onAgain }: Props) {
  const { answer: words, question } = useMessages().patterns;
  const asked = useAsked();
  const number = (n: number) => n.toLocaleString('en');
  const facts: [string, string][] = [
    [words.users, number(answer.sequenceCount)],
    ...(answer.targetCount === null
      ? []
      : [[words.target, number(answer.targetCount)] satisfies [string, string]]),
    [words.events, number(answer.eventCount)],
    [words.least, number(answer.minSupport)],
    [words.found, number(answer.patternCount)],
    [words.when, localMinute(answer.createdAt)],
  ];
  return (
    <header className="answer-facts">
      <div className="answer-facts__title">
        <h2>{asked(answer.question)}</h2>
        <ExportMenu answerId={answer.id} />
      </div>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {runId !== null && (
          <div>
            <dt className="visually-hidden">{words.run}</dt>
            <dd>
              <Link href={`/runs/${runId}`}>{words.run}</Link>
            </dd>
          </div>
        )}
      </dl>
      {answer.stale && (
        <Alert
          type="warning"
          showIcon
          title={
            <>
              <strong>{words.stale}</strong> {words.staleHint}
            </>
          }
          action={
            <Button size="small" onClick={onAgain}>
              {question.afresh}
            </Button>
          }
        />
      )}
    </header>
  );
}
