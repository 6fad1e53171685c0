import { useMessages } from '../../../i18n/language.tsx';
import { faultWords } from '../fault-words.ts';
import type { Preview } from './preview-query.ts';

/** Refused rows that are shown before the import; the history lists all. */
const shown = 5;

/** What would become of the first rows. */
export function RefusedRows({ preview: { errors, rows } }: { preview: Preview }) {
  const { data } = useMessages();
  const words = data.import;
  if (rows === 0) return <p className="quiet">{words.noRows}</p>;
  if (errors.length === 0) return <p className="quiet">{words.noRefusedRows(rows)}</p>;
  return (
    <details className="refused-rows">
      <summary>{words.refusedRows(errors.length, rows)}</summary>
      <ul>
        {errors.slice(0, shown).map((refused) => (
          <li key={refused.line}>
            <span className="refused-rows__line">{words.line(refused.line)}</span>
            {refused.column !== null && <strong> {refused.column}</strong>} {faultWords(refused, data.fault)}
            <code className="row-text">{refused.row}</code>
          </li>
        ))}
        {errors.length > shown && <li className="quiet">{words.andMore(errors.length - shown)}</li>}
      </ul>
    </details>
  );
}
