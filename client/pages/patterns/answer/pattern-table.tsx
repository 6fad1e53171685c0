import { Table } from 'antd';
import { memo, type ReactNode, useMemo } from 'react';
import { useLocation } from 'wouter';
import { useNarrow } from '../../../components/use-narrow.ts';
import type { Pattern } from '../../../graphql/pattern-fields.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { detailHref, useDetailRow } from '../detail/use-detail.ts';
import type { PatternOrder } from './answer-query.ts';
import { patternColumns } from './pattern-columns.tsx';
import { type PatternSort, sortOf } from './sort.ts';

type Props = {
  patterns: readonly Pattern[];
  loading?: boolean;
  /** What sorts the rows, and what to do when another column is to; patterns without can neither be sorted nor opened. */
  sorting?: { sort: PatternSort; onSort: (sort: PatternSort) => void };
  empty?: ReactNode;
};

/** Patterns with their figures, row by row; painted anew only when they change, not with each step of a search. */
export const PatternTable = memo(function PatternTable({ patterns, loading = false, sorting, empty }: Props) {
  const { language, messages } = useLanguage();
  const [location] = useLocation();
  const rowOf = useDetailRow();
  const narrow = useNarrow();
  const sort = sorting?.sort ?? null;
  const columns = useMemo(() => {
    const hrefOf = sort === null ? null : ({ id }: Pattern) => detailHref(location, id);
    return patternColumns({ messages, language, narrow, sort, hrefOf });
  }, [messages, language, narrow, sort, location]);
  return (
    <Table
      aria-label={messages.patterns.table.label}
      className="pattern-table"
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={patterns}
      loading={loading}
      pagination={false}
      showSorterTooltip={false}
      rowClassName={sorting ? 'pattern-row' : ''}
      {...(sorting && {
        onRow: ({ id }: Pattern) => rowOf(id),
        onChange: (_pages, _filters, sorter) => {
          if (!Array.isArray(sorter) && isOrder(sorter.columnKey))
            sorting.onSort(sortOf(sorter.columnKey, sorter.order ?? null));
        },
      })}
      locale={{ emptyText: empty ?? ' ' }}
    />
  );
});

const orders: readonly PatternOrder[] = ['RANK', 'LENGTH', 'CONFIDENCE', 'LIFT', 'SPAN'];
const isOrder = (key: unknown): key is PatternOrder => orders.some((order) => order === key);
