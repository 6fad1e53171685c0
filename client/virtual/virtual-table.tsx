import { Table } from 'antd';
import { type ComponentProps, type ReactNode, type RefObject, useMemo } from 'react';
import type { VirtualWindow } from './use-virtual-window.ts';
import { VirtualBody, VirtualRoom, VirtualRow } from './virtual-body.tsx';

export type VirtualColumn<Row> = {
  title: string;
  key: string;
  /** Pixels; the columns without it share the rest. */
  width?: number;
  align?: 'right';
  className?: string;
  render: (row: Row) => ReactNode;
};

type Slot<Row> = { index: number; row: Row | undefined };

type Props<Row> = {
  columns: readonly VirtualColumn<Row>[];
  /** Which of its rows are painted. */
  rows: VirtualWindow;
  /** Rows in all. */
  total: number;
  /** A row; undefined as long as it is not loaded. */
  at: (index: number) => Row | undefined;
  rowClassName: (row: Row) => string;
  onOpen: (row: Row) => void;
  loading: boolean;
  emptyText: ReactNode;
  /** What the rows stand in, and scroll in. */
  area: RefObject<HTMLDivElement | null>;
  className: string;
  /** Names the table for those who do not see it. */
  caption: string;
};

/** A table of however many rows: those in sight are in the document, and each says which of how many it is. */
export function VirtualTable<Row>(props: Props<Row>) {
  const { columns, rows, total, at, rowClassName, onOpen, caption } = props;
  const slotColumns = useMemo(() => columns.map(slotColumn), [columns]);
  const components = useMemo(
    () => ({ table: tableOf(total, caption), body: { wrapper: VirtualBody, row: VirtualRow } }),
    [total, caption],
  );
  const slots = rows.indexes.map((index) => ({ index, row: at(index) }));
  return (
    <div ref={props.area} className={props.className}>
      <VirtualRoom value={rows}>
        <Table<Slot<Row>>
          size="small"
          rowKey="index"
          tableLayout="fixed"
          columns={slotColumns}
          dataSource={slots}
          components={components}
          loading={props.loading}
          pagination={false}
          rowClassName={({ row }) => (row === undefined ? 'virtual-row--empty' : rowClassName(row))}
          onHeaderRow={() => ({ 'aria-rowindex': 1 })}
          onRow={({ index, row }) => ({
            'data-index': index,
            'aria-rowindex': index + 2,
            ...(row !== undefined && { onClick: () => onOpen(row) }),
          })}
          locale={{ emptyText: props.emptyText }}
        />
      </VirtualRoom>
    </div>
  );
}

/** The heading counts as a row. */
function tableOf(total: number, caption: string) {
  return ({ children, ...table }: ComponentProps<'table'>) => (
    <table {...table} aria-rowcount={total + 1}>
      <caption className="visually-hidden">{caption}</caption>
      {children}
    </table>
  );
}

function slotColumn<Row>({ render, ...column }: VirtualColumn<Row>) {
  return { ...column, render: (_: unknown, { row }: Slot<Row>) => (row === undefined ? ' ' : render(row)) };
}
