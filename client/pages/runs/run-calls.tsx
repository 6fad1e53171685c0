import { Table, type TableProps } from 'antd';
import { formatMilliseconds } from '../../i18n/duration-format.ts';
import { useMessages } from '../../i18n/language.tsx';
import { localTime } from '../../i18n/local-time.ts';
import { useMoney } from '../../spending/use-money.ts';
import type { Call } from './run-query.ts';

/** The calls of the model that were made for a run, as the ledger keeps them. */
export function RunCalls({ calls }: { calls: readonly Call[] }) {
  const { error, log, runs, spending } = useMessages();
  const money = useMoney();
  const columns: NonNullable<TableProps<Call>['columns']> = [
    {
      title: runs.steps,
      key: 'step',
      className: 'nowrap',
      render: (_, { step, attempt }) => (step === null ? '—' : log.call(step, attempt)),
    },
    {
      title: runs.started,
      key: 'started',
      className: 'run-cell__figure',
      render: (_, call) => localTime(call.startedAt),
    },
    {
      title: runs.firstToken,
      key: 'first',
      className: 'run-cell__figure',
      render: (_, { firstTokenMs }) => (firstTokenMs === null ? '—' : formatMilliseconds(firstTokenMs)),
    },
    {
      title: runs.duration,
      key: 'duration',
      className: 'run-cell__figure',
      render: (_, { durationMs }) => (durationMs === null ? '—' : formatMilliseconds(durationMs)),
    },
    {
      title: runs.tokens,
      key: 'tokens',
      className: 'run-cell__figure',
      render: (_, { promptTokens, completionTokens, tokensEstimated }) =>
        promptTokens === null && completionTokens === null
          ? '—'
          : `${tokensEstimated ? '≈ ' : ''}${(promptTokens ?? 0).toLocaleString('en')} + ${(completionTokens ?? 0).toLocaleString('en')}`,
    },
    {
      title: spending.cost,
      key: 'cost',
      className: 'run-cell__figure',
      render: (_, { cost }) => (cost === null ? '—' : money(cost)),
    },
    {
      title: runs.state,
      key: 'outcome',
      render: (_, { outcome, errorCode }) => (
        <span className={outcome === 'COMPLETE' ? undefined : 'run-calls__bad'}>
          {runs.outcome[outcome]}
          {errorCode !== null && <span className="quiet"> {error[errorCode]}</span>}
        </span>
      ),
    },
  ];
  return (
    <section className="run-section" aria-label={runs.calls}>
      <h3>{runs.calls}</h3>
      {calls.length === 0 ? (
        <p className="quiet">{runs.noCalls}</p>
      ) : (
        <div className="run-calls">
          <Table
            aria-label={runs.calls}
            size="small"
            rowKey="id"
            columns={columns}
            dataSource={[...calls]}
            pagination={false}
          />
        </div>
      )}
    </section>
  );
}
