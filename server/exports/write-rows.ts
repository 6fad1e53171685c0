import { type ExportKind, type ExportRow, exportColumns } from './export-rows.ts';

/** How a file is written: CSV (RFC 4180, UTF-8 with a byte order mark) or JSON Lines. */
export const exportForms = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/x-ndjson; charset=utf-8',
} as const;
export type ExportForm = keyof typeof exportForms;

function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** A cell of CSV. What a spreadsheet would run as a formula gets an apostrophe before it. */
export function csvCell(value: unknown): string {
  const text = plain(value);
  const safe = typeof value !== 'number' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What stands at the head of a file. */
export function writeHead(kind: ExportKind, form: ExportForm): string {
  return form === 'csv' ? `\ufeff${exportColumns[kind].join(',')}\r\n` : '';
}

/** Rows of a file. */
export function writeRows(kind: ExportKind, form: ExportForm, rows: readonly ExportRow[]): string {
  const columns = exportColumns[kind];
  const write = (row: ExportRow) =>
    form === 'csv'
      ? `${columns.map((column) => csvCell(row[column])).join(',')}\r\n`
      : `${JSON.stringify(Object.fromEntries(columns.map((column) => [column, row[column]])))}\n`;
  return rows.map(write).join('');
}
