import { Table, type TableProps } from 'antd';
import { useNarrow } from '../../../components/use-narrow.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { localMinute } from '../../../i18n/local-time.ts';
import type { Figures } from './figures-query.ts';
import { RunLink } from './run-link.tsx';

type Failure = Figures['failures'][number];
type Columns = NonNullable<TableProps<Failure>['columns']>;

/** What went wrong and how often, with the way to the newest runs. */
export function Failures({ failures }: { failures: readonly Failure[] }) {
  const { failures: words } = useMessages().monitoring;
  const columns = useColumns();
  return (
    <section className="monitoring-section" aria-label={words.title}>
      <h2>{words.title}</h2>
      {failures.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <div className="monitoring-table">
          <Table
            aria-label={words.title}
            size="small"
            rowKey="code"
            columns={columns}
            dataSource={[...failures]}
            pagination={false}
          />
        </div>
      )}
    </section>
  );
}

/** On a phone the newest runs stand under their cause. */
function useColumns(): Columns {
  const { error, monitoring } = useMessages();
  const { failures: words } = monitoring;
  const narrow = useNarrow();
  const figure = { align: 'right' as const, className: 'monitoring-figure' };
  const newest: Columns[number] = {
    title: words.newest,
    key: 'newest',
    render: (_, { newestRuns }) => <NewestRuns runs={newestRuns} />,
  };
  return [
    {
      title: words.cause,
      key: 'cause',
      render: (_, { code, newestRuns }) => (
        <>
          <code>{code}</code> <span className="quiet">{error[code]}</span>
          {narrow && <NewestRuns runs={newestRuns} />}
        </>
      ),
    },
    { title: words.runs, key: 'runs', ...figure, render: (_, { runs }) => runs.toLocaleString('en') },
    { title: words.calls, key: 'calls', ...figure, render: (_, { calls }) => calls.toLocaleString('en') },
    ...(narrow ? [] : [newest]),
  ];
}

function NewestRuns({ runs }: { runs: Failure['newestRuns'] }) {
  return (
    <ul className="newest-runs">
      {runs.map((run) => (
        <li key={run.id}>
          <RunLink run={run} /> <span className="quiet">{localMinute(run.createdAt)}</span>
        </li>
      ))}
    </ul>
  );
}
