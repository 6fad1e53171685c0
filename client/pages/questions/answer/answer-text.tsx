import type { Citation } from '../../../graphql/citation-fields.ts';
import { useMessages } from '../../../i18n/language.tsx';
import type { Question } from '../questions-query.ts';
import type { AnswerState } from './answer-state.ts';
import { Sentence } from './sentence.tsx';

type Props = {
  state: AnswerState;
  question: Pick<Question, 'language' | 'template'>;
  onOpen: (citation: Citation) => void;
};

/** The checked sentences, and greyed behind them what is not checked yet. */
export function AnswerText({ state: { sentences, open }, question, onOpen }: Props) {
  const { answer: words } = useMessages().questions;
  if (sentences.length === 0 && open === '') return null;
  return (
    <p
      className="answer__text"
      lang={question.language === 'ZH' ? 'zh-CN' : 'en'}
      // What is counted out from the data is a list of facts, and no running text.
      data-facts={question.template !== null}
    >
      {sentences.map((sentence, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sentence is its place
        <Sentence key={index} sentence={sentence} onOpen={onOpen} />
      ))}
      {open !== '' && (
        <span className="answer__open" title={words.writing}>
          {open}
        </span>
      )}
    </p>
  );
}
