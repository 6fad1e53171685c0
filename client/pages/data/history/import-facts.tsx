import type { ReactNode } from 'react';
import { useMessages } from '../../../i18n/language.tsx';
import { localMinute } from '../../../i18n/local-time.ts';
import type { ImportFigures } from '../import-figures.ts';
import { ImportState } from './import-state.tsx';

/** An import in figures. */
export function ImportFacts({ figures }: { figures: ImportFigures }) {
  const { kind, history } = useMessages().data;
  const { rows, added, duplicates, rejected, startedAt, status } = figures;
  const facts: [string, ReactNode][] = [
    [history.state, <ImportState key="state" status={status} />],
    [history.kind, kind[figures.kind]],
    [history.when, localMinute(startedAt)],
    [history.rows, rows.toLocaleString('en')],
    [history.added, added.toLocaleString('en')],
    [history.duplicates, duplicates.toLocaleString('en')],
    [history.rejected, rejected.toLocaleString('en')],
  ];
  return (
    <dl className="import-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
