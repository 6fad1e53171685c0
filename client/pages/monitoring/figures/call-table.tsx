import { Table, type TableProps } from 'antd';
import { formatMilliseconds } from '../../../i18n/duration-format.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { localMinute } from '../../../i18n/local-time.ts';
import type { ListedCall } from './figures-query.ts';
import { RunLink } from './run-link.tsx';

/** For columns that a phone has no room for: the run says the same. */
const wide = { responsive: ['md' as const] };

/** Calls of the model, with the way to their runs. @param label which calls they are */
export function CallTable({ calls, label }: { calls: readonly ListedCall[]; label: string }) {
  const { log, monitoring, runs } = useMessages();
  const { slowest: words } = monitoring;
  const figure = { align: 'right' as const, className: 'monitoring-figure' };
  const columns: NonNullable<TableProps<ListedCall>['columns']> = [
    {
      title: words.run,
      key: 'run',
      render: (_, { run, step, attempt }) => (
        <>
          {run === null ? <span className="quiet">{words.erased}</span> : <RunLink run={run} />}
          {step !== null && <span className="quiet"> {log.call(step, attempt)}</span>}
        </>
      ),
    },
    { title: runs.model, key: 'model', ...wide, dataIndex: 'model' },
    {
      title: words.when,
      key: 'when',
      ...wide,
      className: 'monitoring-figure',
      render: (_, { startedAt }) => localMinute(startedAt),
    },
    {
      title: words.firstToken,
      key: 'first',
      ...wide,
      ...figure,
      render: (_, { firstTokenMs }) => (firstTokenMs === null ? '—' : formatMilliseconds(firstTokenMs)),
    },
    {
      title: words.duration,
      key: 'duration',
      ...figure,
      render: (_, { durationMs }) => (durationMs === null ? '—' : formatMilliseconds(durationMs)),
    },
    {
      title: words.outcome,
      key: 'outcome',
      render: (_, { outcome, errorCode }) => (
        <>
          {runs.outcome[outcome]} {errorCode !== null && <code className="quiet">{errorCode}</code>}
        </>
      ),
    },
  ];
  return (
    <div className="monitoring-table">
      <Table
        aria-label={label}
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={[...calls]}
        pagination={false}
      />
    </div>
  );
}
