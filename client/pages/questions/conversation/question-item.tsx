import { Button } from 'antd';
import { CopyLinkButton } from '../../../components/copy-link-button.tsx';
import type { Citation } from '../../../graphql/citation-fields.ts';
import { langOf } from '../../../i18n/lang-of.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { localMinute } from '../../../i18n/local-time.ts';
import { Answer } from '../answer/answer.tsx';
import type { Question } from '../questions-query.ts';
import { DeleteQuestion } from './delete-question.tsx';
import type { Asking } from './use-asking.ts';
import { questionElement, questionHref } from './use-question-in-sight.ts';

type Props = {
  graphId: string;
  question: Question;
  /** What it follows up, where that is to be said: not where it stands right above. */
  follows: string | null;
  asking: Asking;
  onFollow: (question: Question) => void;
  onOpen: (citation: Citation) => void;
};

/** A question and its answer, with what can be done with both. */
export function QuestionItem({ graphId, question, follows, asking, onFollow, onOpen }: Props) {
  const { questions: words } = useMessages();
  const { id, text, createdAt } = question;
  return (
    <article className="question-item" id={questionElement(id)} aria-label={text} tabIndex={-1}>
      <div className="question-item__asked">
        {follows !== null && <p className="question-item__follows">{words.inReplyTo(follows)}</p>}
        <h2 lang={langOf(text)}>{text}</h2>
      </div>
      <Answer
        question={question}
        asking={asking.asking}
        onAgain={() => void asking.retry(question)}
        onOpen={onOpen}
      >
        <time dateTime={createdAt} title={words.asked(localMinute(createdAt))}>
          {localMinute(createdAt)}
        </time>
        <Button
          type="text"
          size="small"
          aria-label={words.followOf(text)}
          title={words.followOf(text)}
          onClick={() => onFollow(question)}
        >
          {words.follow}
        </Button>
        {question.model !== null && question.answeredAt !== null && (
          <Button
            type="text"
            size="small"
            title={words.answer.afreshHint}
            loading={asking.asking}
            onClick={() => void asking.askAfresh(question)}
          >
            {words.answer.afresh}
          </Button>
        )}
        <CopyLinkButton href={questionHref(graphId, id)} />
        <DeleteQuestion id={id} text={text} />
      </Answer>
    </article>
  );
}
