import type { RefusedRow } from './errors-query.ts';

/** A spreadsheet runs a cell that begins like this; the last two are skipped by some before they look. */
const runs = /^[=+\-@\t\r]/;

/** A cell as RFC 4180 has it, and as no spreadsheet runs it: a leading apostrophe makes it a text. */
function cell(value: string): string {
  const text = runs.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Refused rows as CSV in UTF-8 with a byte order mark, as spreadsheets like it: line, column, reason, row.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function errorCsv(rows: readonly Pick<RefusedRow, 'line' | 'column' | 'reason' | 'row'>[]): string {
  const lines = rows.map(({ line, column, reason, row }) => [String(line), column ?? '', reason, row]);
  return `\ufeff${[['line', 'column', 'reason', 'row'], ...lines]
    .map((cells) => `${cells.map(cell).join(',')}\r\n`)
    .join('')}`;
}
