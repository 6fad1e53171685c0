import { Table, type TableProps } from 'antd';
import { useMessages } from '../../../i18n/language.tsx';
import { wordFor } from '../../../i18n/word-for.ts';
import { useMoney } from '../../../spending/use-money.ts';
import type { UsageOfDay } from '../figures/figures-query.ts';

const pageSize = 31;

/** What the chart shows, and more: day by day, model by model, kind by kind, the newest first. */
export function UsageTable({ usage }: { usage: readonly UsageOfDay[] }) {
  const { monitoring, runs } = useMessages();
  const money = useMoney();
  const { usage: words } = monitoring;
  const figure = { align: 'right' as const, className: 'monitoring-figure' };
  const columns: NonNullable<TableProps<UsageOfDay>['columns']> = [
    { title: words.day, key: 'day', className: 'monitoring-figure', dataIndex: 'day' },
    { title: words.model, key: 'model', dataIndex: 'model' },
    {
      title: words.kind,
      key: 'kind',
      render: (_, { kind }) => (kind === null ? monitoring.erasedRuns : wordFor(runs.kinds, kind)),
    },
    { title: words.calls, key: 'calls', ...figure, render: (_, { calls }) => calls.toLocaleString('en') },
    {
      title: words.sent,
      key: 'sent',
      ...figure,
      render: (_, { promptTokens }) => promptTokens.toLocaleString('en'),
    },
    {
      title: words.received,
      key: 'received',
      ...figure,
      render: (_, { completionTokens }) => completionTokens.toLocaleString('en'),
    },
    {
      title: words.cost,
      key: 'cost',
      ...figure,
      render: (_, { cost }) => (cost === null ? '—' : money(cost)),
    },
  ];
  return (
    <div className="monitoring-table">
      <Table
        size="small"
        aria-label={words.title}
        rowKey={({ day, model, kind }) => `${day} ${model} ${kind}`}
        columns={columns}
        dataSource={usage.toReversed()}
        pagination={usage.length > pageSize ? { pageSize, size: 'small', showSizeChanger: false } : false}
      />
    </div>
  );
}
