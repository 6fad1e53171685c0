import { useMessages } from '../../../i18n/language.tsx';
import { importKinds } from '../import-figures.ts';

/** What a file may hold, while there is none. */
export function KindHints() {
  const { data } = useMessages();
  return (
    <section className="kind-hints" aria-label={data.import.noFiles}>
      <h2>{data.import.noFiles}</h2>
      <dl>
        {importKinds.map((kind) => (
          <div key={kind}>
            <dt>{data.kind[kind]}</dt>
            <dd>{data.import.kindHint[kind]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
