import { Skeleton } from 'antd';
import type { ReactNode, RefObject } from 'react';
import { rowOpening } from '../components/row-opening.ts';
import type { VirtualWindow } from './use-virtual-window.ts';
import './virtual-table.css';

export type VirtualColumn<Row> = {
  title: string;
  key: string;
  /** Pixels; the columns without it share the rest. */
  width?: number;
  align?: 'right';
  className?: string;
  render: (row: Row) => ReactNode;
};

type Props<Row> = {
  columns: readonly VirtualColumn<Row>[];
  /** Which of its rows are painted. */
  rows: VirtualWindow;
  /** Rows in all; null until that is known. */
  total: number | null;
  /** A row; undefined as long as it is not loaded. */
  at: (index: number) => Row | undefined;
  isSelected: (row: Row) => boolean;
  onOpen: (row: Row) => void;
  /** In place of rows when there are none. */
  empty: ReactNode;
  /** What the rows stand in, and scroll in. */
  area: RefObject<HTMLDivElement | null>;
  /** Names the table for those who do not see it. */
  caption: string;
};

/** A table of however many rows: those in sight are in the document, and each says which of how many it is. */
export function VirtualTable<Row>(props: Props<Row>) {
  const { columns, rows, total, at, isSelected, onOpen } = props;
  return (
    <div ref={props.area} className="virtual-table">
      {/* The heading counts as a row. */}
      <table aria-rowcount={(total ?? 0) + 1}>
        <caption className="visually-hidden">{props.caption}</caption>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ key, title, width, align }) => (
              <th key={key} scope="col" style={{ width, textAlign: align }}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.before > 0 && <tr aria-hidden style={{ height: rows.before }} />}
          {rows.indexes.map((index) => {
            const row = at(index);
            return (
              <tr
                key={index}
                ref={rows.measure}
                data-index={index}
                data-selected={row !== undefined && isSelected(row)}
                aria-rowindex={index + 2}
                {...(row !== undefined && rowOpening(() => onOpen(row)))}
              >
                {columns.map(({ key, align, className, render }) => (
                  <td key={key} className={className} style={{ textAlign: align }}>
                    {row === undefined ? ' ' : render(row)}
                  </td>
                ))}
              </tr>
            );
          })}
          {rows.behind > 0 && <tr aria-hidden style={{ height: rows.behind }} />}
        </tbody>
      </table>
      {total === null && <Skeleton active className="page-skeleton" />}
      {total === 0 && <div className="virtual-table__empty">{props.empty}</div>}
    </div>
  );
}
