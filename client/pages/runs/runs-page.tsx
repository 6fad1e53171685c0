import { ErrorBoundary } from '../../components/error-boundary.tsx';
import { useMessages } from '../../i18n/language.tsx';
import { RunList } from './run-list.tsx';
import { RunPanel } from './run-panel.tsx';
import './runs-page.css';

/** Every run there has been and, beside the list, the chosen one. On a narrow screen it is one or the other. */
export default function RunsPage({ selected }: { selected: string | undefined }) {
  const { runs } = useMessages();
  return (
    <div className="runs-page" data-detail={selected !== undefined}>
      <h1 className="visually-hidden">{runs.title}</h1>
      <RunList selected={selected} />
      {selected !== undefined && (
        <ErrorBoundary key={selected}>
          <RunPanel id={selected} />
        </ErrorBoundary>
      )}
    </div>
  );
}
