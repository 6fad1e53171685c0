import { memo } from 'react';
import type { LogRow } from '../runs/run-log.ts';
import { LogRowView } from './log-row.tsx';

/** A hundred rows or so. A full page keeps its identity for ever, so it is painted once. */
export const LogPage = memo(function LogPage({ rows }: { rows: readonly LogRow[] }) {
  return (
    <div className="log-page">
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
        <LogRowView key={index} row={row} />
      ))}
    </div>
  );
});
