import { useQuery } from 'urql';
import { LoadError } from '../../../components/load-error.tsx';
import { DropZone } from './drop-zone.tsx';
import { FileCards } from './file-cards.tsx';
import { FormatsQuery } from './formats-query.ts';
import './import-tab.css';
import { KindHints } from './kind-hints.tsx';
import { Templates } from './templates.tsx';
import { useCards } from './use-desk.ts';

/** Brings files in: choose, look at the columns, try, import. */
export function ImportTab() {
  const cards = useCards();
  const [{ data, error }, reexecute] = useQuery({ query: FormatsQuery });
  return (
    <div className="import-tab">
      <DropZone small={cards.length > 0} />
      {error && !data && (
        <LoadError error={error} retry={() => reexecute({ requestPolicy: 'network-only' })} />
      )}
      {data && <Templates templates={data.importTemplates} />}
      {data && cards.length > 0 && <FileCards cards={cards} formats={data} />}
      {cards.length === 0 && <KindHints />}
    </div>
  );
}
