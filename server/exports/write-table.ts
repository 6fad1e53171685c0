import type { ExportRow, ExportTable } from './export-table.ts';

/** How a table is written: CSV (RFC 4180, UTF-8 with a byte order mark) or JSON Lines. */
export const tableForms = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/x-ndjson; charset=utf-8',
} as const;
export type TableForm = keyof typeof tableForms;

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

const csvLine = (cells: readonly unknown[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** A table as the text of a file, page by page. */
export async function* writeTable({ columns, pages }: ExportTable, form: TableForm): AsyncGenerator<string> {
  if (form === 'csv') yield `\ufeff${csvLine(columns)}`;
  const write = {
    csv: (row: ExportRow) => csvLine(columns.map((column) => row[column])),
    jsonl: (row: ExportRow) =>
      `${JSON.stringify(Object.fromEntries(columns.map((column) => [column, row[column]])))}\n`,
  }[form];
  for await (const rows of pages) yield rows.map(write).join('');
}
