import { WarningOutlined } from '@ant-design/icons';
import type { AnswerSentence, Citation } from '../../../graphql/citation-fields.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { CitationMark } from './citation-mark.tsx';
import { textParts } from './text-parts.ts';

type Props = { sentence: AnswerSentence; onOpen: (citation: Citation) => void };

/** A checked sentence with its marks. What did not check is underlined, and said in words right behind it. */
export function Sentence({ sentence: { text, citations, faults }, onOpen }: Props) {
  const { faults: words } = useMessages().questions;
  const end = text.trimEnd();
  const wrong = faults.flatMap((fault) => (fault.fault === 'NUMBER_DIFFERS' ? [fault.text] : []));
  return (
    <span className="sentence" {...(faults.length > 0 && { 'data-flagged': true })}>
      {textParts(end, wrong).map((part, index) => {
        // biome-ignore-start lint/suspicious/noArrayIndexKey: a part is its place
        if (part.kind === 'citation') {
          const citation = citations.find(({ id }) => id === part.text);
          return (
            <span key={index} className="sentence__citation">
              <CitationMark id={part.text} citation={citation} onOpen={onOpen} />
              {part.after}
            </span>
          );
        }
        if (part.kind === 'wrong') return <mark key={index}>{part.text}</mark>;
        return (
          <span key={index} className="sentence__words">
            {part.text}
          </span>
        );
        // biome-ignore-end lint/suspicious/noArrayIndexKey: -
      })}
      {faults.map((fault) => (
        <span key={`${fault.fault} ${fault.text}`} className="sentence__fault">
          <WarningOutlined aria-hidden /> {words[fault.fault](fault.text)}
        </span>
      ))}
      {text.slice(end.length)}
    </span>
  );
}
