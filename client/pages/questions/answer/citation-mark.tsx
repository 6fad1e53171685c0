import type { Citation } from '../../../graphql/citation-fields.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { citationName } from './citation-name.ts';

type Props = { id: string; citation: Citation | undefined; onOpen: (citation: Citation) => void };

/** A mark as `e12` behind the words that rest on it: opens what it names. What the data does not hold opens nothing. */
export function CitationMark({ id, citation, onOpen }: Props) {
  const { language, messages } = useLanguage();
  const { citation: words } = messages.questions;
  if (citation === undefined) {
    return (
      <span className="citation-mark" data-unknown title={words.unknown(id)}>
        {id}
      </span>
    );
  }
  const name = citationName(citation, language);
  const label = name === null ? words.gone(id) : words.open(id, name);
  return (
    <button
      type="button"
      className="citation-mark"
      aria-label={label}
      aria-haspopup="dialog"
      title={label}
      onClick={() => onOpen(citation)}
    >
      {id}
    </button>
  );
}
