type Cell = string | number | null;

/** A line of a CSV file (RFC 4180) without its end; null is an empty cell. */
export const csvLine = (cells: readonly Cell[]): string => cells.map(quoted).join(',');

function quoted(cell: Cell): string {
  const text = String(cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
