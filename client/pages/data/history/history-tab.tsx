import { ErrorBoundary } from '../../../components/error-boundary.tsx';
import './history-tab.css';
import { ImportList } from './import-list.tsx';
import { ImportPanel } from './import-panel.tsx';

/** Every import there has been and, beside the list, the chosen one. On a narrow screen it is one or the other. */
export function HistoryTab({ selected }: { selected: string | undefined }) {
  return (
    <div className="history-tab" data-detail={selected !== undefined}>
      <ImportList selected={selected} />
      {selected !== undefined && (
        <ErrorBoundary key={selected}>
          <ImportPanel id={selected} />
        </ErrorBoundary>
      )}
    </div>
  );
}
