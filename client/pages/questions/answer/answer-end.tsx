import { Alert, Button } from 'antd';
import { useMessages } from '../../../i18n/language.tsx';
import type { AnswerState } from './answer-state.ts';

type Props = { state: AnswerState; asking: boolean; onAgain: () => void };

/** Says why there is no whole answer, and offers to ask again. Nothing for an answer that is there or still comes. */
export function AnswerEnd({ state: { stage, code, sentences }, asking, onAgain }: Props) {
  const { error, questions } = useMessages();
  const { answer: words } = questions;
  if (stage !== 'failed' && stage !== 'cancelled' && stage !== 'lost') return null;
  const reason = stage === 'lost' ? words.lost : code !== null && error[code];
  return (
    <Alert
      className="answer__end"
      type={stage === 'failed' ? 'error' : 'info'}
      showIcon
      role={stage === 'failed' ? 'alert' : 'status'}
      title={[
        stage === 'cancelled' ? words.stopped : words.failed,
        reason,
        sentences.length > 0 && words.partly,
      ]
        .filter(Boolean)
        .join(' ')}
      action={
        <Button size="small" loading={asking} onClick={onAgain}>
          {words.again}
        </Button>
      }
    />
  );
}
