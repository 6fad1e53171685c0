import { Alert, Skeleton } from 'antd';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import { LoadError } from '../../components/load-error.tsx';
import { useNarrow } from '../../components/use-narrow.ts';
import { useMessages } from '../../i18n/language.tsx';
import { AnswerPanel } from './answer/answer-panel.tsx';
import { AnswerQuery, dependsOnAnswers } from './answer/answer-query.ts';
import { Beginning } from './beginning.tsx';
import { type Draft, draftOf, inputOf } from './question/draft.ts';
import { FoldedQuestion } from './question/folded-question.tsx';
import { QuestionForm } from './question/question-form.tsx';
import { RunningPart } from './run/running-part.tsx';
import type { Mining } from './run/use-mining.ts';
import type { Question } from './use-question.ts';

type Props = { answerId: string | null; part: string | undefined; question: Question; mining: Mining };

/** A question at the left, what comes of it at the right. On a narrow screen one stands above the other. */
export function MineTab({ answerId, part, question, mining }: Props) {
  const { answer: words } = useMessages().patterns;
  const [, navigate] = useLocation();
  const narrow = useNarrow();
  const [{ data, error }, reexecute] = useQuery({
    query: AnswerQuery,
    variables: { id: answerId ?? '' },
    pause: answerId === null,
    context: dependsOnAnswers,
  });
  const answer = answerId !== null && data?.mining?.id === answerId ? data.mining : null;
  const { show } = question;
  useEffect(() => {
    if (answer !== null) show(answer.id, draftOf(answer.question));
  }, [answer, show]);

  const ask = async (draft: Draft, regenerate: boolean) => {
    if (await mining.ask(inputOf(draft), regenerate)) navigate('/patterns');
  };
  const form = (
    <QuestionForm
      draft={question.draft}
      onChange={question.change}
      onAsk={(regenerate) => void ask(question.draft, regenerate)}
      asking={mining.asking}
      refused={mining.refused}
    />
  );
  return (
    <div className="mine-tab">
      <div className="mine-tab__question">
        {narrow && (answerId !== null || mining.entry !== null) ? (
          <FoldedQuestion>{form}</FoldedQuestion>
        ) : (
          form
        )}
      </div>
      <div className="mine-tab__answer">
        {mining.entry !== null && (
          <RunningPart
            key={mining.entry.id}
            entry={mining.entry}
            question={mining.question}
            alone={answerId === null}
            onFound={(miningId) => {
              question.keep(miningId);
              mining.leave();
              if (answerId === null) navigate(`/patterns/${miningId}`, { replace: true });
            }}
            onAgain={(users) => {
              const asked = mining.question === null ? question.draft : draftOf(mining.question);
              const support = users === null ? asked.support : ({ unit: 'USERS', amount: users } as const);
              question.change({ ...asked, support });
              void ask({ ...asked, support }, false);
            }}
            onClose={mining.leave}
          />
        )}
        {answerId === null && mining.entry === null && <Beginning />}
        {answer !== null && (
          <AnswerPanel
            key={answer.id}
            answer={answer}
            runId={answer.run?.id ?? null}
            part={part}
            onAgain={() => void ask(draftOf(answer.question), true)}
          />
        )}
        {answerId !== null && data?.mining === null && (
          <Alert
            className="page-alert"
            type="warning"
            showIcon
            title={words.unknown}
            description={words.unknownHint}
          />
        )}
        {answerId !== null &&
          !data &&
          (error ? (
            <LoadError error={error} retry={() => reexecute({ requestPolicy: 'network-only' })} />
          ) : (
            <Skeleton active className="page-skeleton" />
          ))}
      </div>
    </div>
  );
}
