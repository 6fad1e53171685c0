import { Table, type TableProps } from 'antd';
import { useMemo } from 'react';
import { useNarrow } from '../../../components/use-narrow.ts';
import { formatLag } from '../../../i18n/lag-format.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import type { ProcessView } from './process-query.ts';

type Edge = ProcessView['edges'][number];

/** What directly follows what, how often and how soon. */
export function EdgeTable({ edges, loading }: { edges: readonly Edge[]; loading: boolean }) {
  const { language, messages } = useLanguage();
  const { process: words, chain } = messages.patterns;
  const narrow = useNarrow();
  const columns = useMemo<NonNullable<TableProps<Edge>['columns']>>(() => {
    const lag = (key: 'medianSeconds' | 'meanSeconds', title: string, hidden: boolean) => ({
      title,
      key,
      hidden,
      align: 'right' as const,
      className: 'pattern-figure',
      sorter: (a: Edge, b: Edge) => a[key] - b[key],
      render: (_: unknown, edge: Edge) => formatLag(edge[key], language),
    });
    const figure = (key: 'count' | 'users', title: string, hidden: boolean) => ({
      title,
      key,
      hidden,
      align: 'right' as const,
      className: 'pattern-figure',
      sorter: (a: Edge, b: Edge) => a[key] - b[key],
      sortDirections: ['descend' as const, 'ascend' as const],
      render: (_: unknown, edge: Edge) => edge[key].toLocaleString('en'),
    });
    return [
      {
        title: `${words.from} → ${words.to}`,
        key: 'edge',
        render: (_, { from, to }) => (
          <span className="chain">
            <span className="chain__step">{from[language]}</span>
            <span role="img" aria-label={chain.next}>
              →
            </span>
            <span className="chain__step">{to[language]}</span>
          </span>
        ),
      },
      figure('count', words.count, false),
      figure('users', words.users, narrow),
      lag('medianSeconds', words.median, false),
      lag('meanSeconds', words.mean, narrow),
    ];
  }, [words, chain, language, narrow]);
  return (
    <section aria-label={words.follows}>
      <h2>{words.follows}</h2>
      <Table
        aria-label={words.follows}
        size="small"
        rowKey={({ from, to }) => `${from.code} ${to.code}`}
        columns={columns}
        dataSource={edges}
        loading={loading}
        showSorterTooltip={false}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false, simple: true }}
      />
    </section>
  );
}
