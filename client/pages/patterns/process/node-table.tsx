import { Table, type TableProps } from 'antd';
import { useMemo } from 'react';
import { useLanguage } from '../../../i18n/language.tsx';
import type { ProcessView } from './process-query.ts';

type Node = ProcessView['nodes'][number];
type Figure = 'count' | 'users' | 'starts' | 'ends';

/** How many events of each type there are, and how many sequences begin and end with one. */
export function NodeTable({ nodes, loading }: { nodes: readonly Node[]; loading: boolean }) {
  const { language, messages } = useLanguage();
  const { process: words } = messages.patterns;
  const columns = useMemo<NonNullable<TableProps<Node>['columns']>>(() => {
    const titles: [Figure, string][] = [
      ['count', words.count],
      ['users', words.users],
      ['starts', words.starts],
      ['ends', words.ends],
    ];
    return [
      { title: words.type, key: 'type', render: (_, { type }) => type[language] },
      ...titles.map(([key, title]) => ({
        title,
        key,
        align: 'right' as const,
        className: 'process-figure',
        sorter: (a: Node, b: Node) => a[key] - b[key],
        sortDirections: ['descend' as const, 'ascend' as const],
        render: (_: unknown, node: Node) => node[key].toLocaleString('en'),
      })),
    ];
  }, [words, language]);
  return (
    <section aria-label={words.types}>
      <h2>{words.types}</h2>
      <Table
        aria-label={words.types}
        size="small"
        rowKey={({ type }) => type.code}
        columns={columns}
        dataSource={nodes}
        loading={loading}
        showSorterTooltip={false}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false, simple: true }}
      />
    </section>
  );
}
