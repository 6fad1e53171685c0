/** The value below which this share (0–1) of the values lies; NaN for none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** `12,345`, `1.23` or `7`: three figures that count, never more than two decimals. */
export function number(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const decimals = Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** Rows under a head; the first column is text, the others are aligned to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    widths
      .map((width, column) => {
        const cell = cells[column] ?? '';
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}

/** A figure beside what DESIGN.md §12 asks of it. */
export interface Verdict {
  readonly what: string;
  readonly measured: number;
  readonly unit: string;
  readonly target: { readonly atMost: number } | { readonly atLeast: number };
}

/** The figures with their targets, and whether they were reached in this run. */
export function verdicts(figures: readonly Verdict[]): string {
  const rows = figures.map(({ what, measured, unit, target }) => {
    const reached = 'atMost' in target ? measured <= target.atMost : measured >= target.atLeast;
    const bound = 'atMost' in target ? `≤ ${number(target.atMost)}` : `≥ ${number(target.atLeast)}`;
    return [what, `${number(measured)} ${unit}`, `${bound} ${unit}`, reached ? 'reached' : 'MISSED'];
  });
  return table(['target', 'measured', 'asked', ''], rows);
}
