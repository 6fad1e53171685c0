import type { Citation } from '../../../graphql/citation-fields.ts';
import { useMessages } from '../../../i18n/language.tsx';
import type { AnswerState } from './answer-state.ts';
import { Sentence } from './sentence.tsx';

type Props = {
  state: AnswerState;
  /** Language of the answer, for screen readers. */
  lang: string;
  onOpen: (citation: Citation) => void;
};

/** The checked sentences, and greyed behind them what is not checked yet. */
export function AnswerText({ state: { sentences, open }, lang, onOpen }: Props) {
  const { answer: words } = useMessages().questions;
  if (sentences.length === 0 && open === '') return null;
  return (
    <p className="answer__text" lang={lang}>
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
