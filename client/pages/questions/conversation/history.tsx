import type { Citation } from '../../../graphql/citation-fields.ts';
import type { Question } from '../questions-query.ts';
import { QuestionItem } from './question-item.tsx';
import { threadsOf } from './threads.ts';
import type { Asking } from './use-asking.ts';

type Props = {
  graphId: string;
  questions: readonly Question[];
  asking: Asking;
  onFollow: (question: Question) => void;
  onOpen: (citation: Citation) => void;
};

/** Questions as a conversation: the newest last, follow-ups under what they follow. */
export function History({ questions, ...shared }: Props) {
  return (
    <ol className="history">
      {threadsOf(questions).map(({ root, followUps }) => (
        <li key={root.id}>
          <QuestionItem question={root} follows={root.follows?.text ?? null} {...shared} />
          {followUps.length > 0 && (
            <ol className="history__follow-ups">
              {followUps.map(({ question, follows }, index) => {
                const above = followUps[index - 1]?.question ?? root;
                return (
                  <li key={question.id}>
                    <QuestionItem
                      question={question}
                      follows={follows === above ? null : follows.text}
                      {...shared}
                    />
                  </li>
                );
              })}
            </ol>
          )}
        </li>
      ))}
    </ol>
  );
}
