import { LeftOutlined } from '@ant-design/icons';
import { Alert, Skeleton } from 'antd';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { LoadError } from '../../../components/load-error.tsx';
import { usePoll } from '../../../components/use-poll.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { useTitleDetail } from '../../../title/page-title.tsx';
import { ImportFiguresQuery } from '../import-query.ts';
import { ImportActions } from './import-actions.tsx';
import { ImportErrors } from './import-errors.tsx';
import { ImportFacts } from './import-facts.tsx';

/** Milliseconds between two looks at an import that is under way. */
const pollEvery = 1_000;

/** One import: what it held, what was refused and why. */
export function ImportPanel({ id }: { id: string }) {
  const { data: words } = useMessages();
  const { history } = words;
  const [{ data, error }, reexecute] = useQuery({ query: ImportFiguresQuery, variables: { id } });
  const again = () => reexecute({ requestPolicy: 'network-only' });
  const found = data?.import;
  useTitleDetail(found?.fileName ?? null);
  usePoll(found?.endedAt === null ? pollEvery : null, again);

  if (!data) {
    return error ? <LoadError error={error} retry={again} /> : <Skeleton active className="page-skeleton" />;
  }
  if (!found) return <Alert className="page-alert" type="warning" showIcon title={history.unknown} />;
  const { fileName, message, status, dryRun } = found;
  return (
    <section className="import-panel" aria-label={fileName}>
      <header className="import-panel__head">
        <div className="import-panel__title">
          <Link
            href="/data/history"
            className="import-panel__back"
            aria-label={history.back}
            title={history.back}
          >
            <LeftOutlined />
          </Link>
          <h2>{fileName}</h2>
          <ImportActions figures={found} />
        </div>
        <ImportFacts figures={found} />
        {dryRun && <p className="quiet">{history.dryRunHint}</p>}
        {status === 'UNDONE' && <p className="quiet">{history.undone}</p>}
        {message !== null && <Alert type={status === 'FAILED' ? 'error' : 'info'} showIcon title={message} />}
      </header>
      <ImportErrors key={found.rejected} figures={found} />
    </section>
  );
}
