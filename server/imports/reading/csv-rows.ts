import { type RowFault, rowFault } from './row-fault.ts';
import type { TableRow } from './table-row.ts';

export type Delimiter = ',' | ';' | '\t';

/** Most characters of a row. */
export const LONGEST_ROW = 65_536;

const OPEN_QUOTE = rowFault('OPEN_QUOTE');
const AFTER_QUOTE = rowFault('AFTER_QUOTE');
const TOO_LONG = rowFault('ROW_TOO_LONG', LONGEST_ROW);

const LF = 10;
const CR = 13;
const QUOTE = 34;

/** How far one row could be read: `end` is where the next begins. */
type Reading = { cells: string[]; end: number; lines: number } | 'unfinished' | 'malformed';

const countBreaks = (cell: string): number => cell.match(/\r\n|\r|\n/g)?.length ?? 0;

/**
 * Reads CSV (RFC 4180) piece by piece; a row ends with LF, CRLF or CR, and empty lines are passed over.
 * A defect costs its own line and nothing else: reading goes on with the next line of the file. That is why this is no
 * library's parser: they let one open quotation mark swallow all the rows that follow.
 */
export class CsvRows {
  readonly #delimiter: number;
  #text = '';
  #line = 1;
  #ended = false;
  /** True while the rest of a line that is too long is passed over. */
  #skipping = false;

  constructor(delimiter: Delimiter) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** The rows that are complete with this piece of text. */
  push(text: string): TableRow[] {
    this.#text += text;
    return this.#readAll();
  }

  /** The rows that are left when no more text comes. */
  end(): TableRow[] {
    this.#ended = true;
    return this.#readAll();
  }

  #readAll(): TableRow[] {
    const rows: TableRow[] = [];
    let start = 0;
    for (;;) {
      const end = this.#skipping ? this.#skip(start) : this.#readOne(start, rows);
      if (end === null) break;
      start = end;
    }
    // Of a line that is passed over nothing is kept but a CR at the end, which may be half of a CRLF.
    this.#text = this.#text.slice(
      this.#skipping ? this.#text.length - Number(this.#text.endsWith('\r')) : start,
    );
    return rows;
  }

  /** Passes over the rest of a line. Returns where the next begins, null when that is not known yet. */
  #skip(start: number): number | null {
    const end = this.#endOfLine(start);
    if (end === null) return null;
    this.#skipping = false;
    this.#line++;
    return end;
  }

  /** Reads one row into `rows`. Returns where the next begins, null when more text is needed. */
  #readOne(start: number, rows: TableRow[]): number | null {
    const left = this.#text.length - start;
    if (left === 0) return null;
    const reading = this.#readRow(start);
    if (typeof reading === 'object' && reading.end - start <= LONGEST_ROW) {
      const { cells, end, lines } = reading;
      if (cells.length > 1 || cells[0] !== '' || this.#text.charCodeAt(start) === QUOTE) {
        rows.push({ line: this.#line, source: this.#text.slice(start, end), cells });
      }
      this.#line += lines;
      return end;
    }
    if (reading === 'unfinished' && !this.#ended && left <= LONGEST_ROW) return null;
    return this.#refuse(start, reading === 'malformed' ? AFTER_QUOTE : OPEN_QUOTE, rows);
  }

  /** Gives up the line at `start` and nothing else. */
  #refuse(start: number, problem: RowFault, rows: TableRow[]): number | null {
    const left = this.#text.length - start;
    const end = this.#endOfLine(start) ?? (this.#ended ? this.#text.length : null);
    if (end === null && left <= LONGEST_ROW) return null;
    const tooLong = (end ?? this.#text.length) - start > LONGEST_ROW;
    const source = this.#text.slice(start, tooLong ? start + LONGEST_ROW : (end ?? undefined));
    rows.push({ line: this.#line, source, problem: tooLong ? TOO_LONG : problem });
    if (end === null) {
      this.#skipping = true;
      return start;
    }
    this.#line++;
    return end;
  }

  /** Where the line after `from` begins; null when its break is not there yet. */
  #endOfLine(from: number): number | null {
    const text = this.#text;
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === LF || code === CR) return this.#behindBreak(at);
    }
    return null;
  }

  /** Where the text behind the break at `at` begins; null when a CR may still get its LF. */
  #behindBreak(at: number): number | null {
    if (this.#text.charCodeAt(at) === LF) return at + 1;
    if (at + 1 === this.#text.length && !this.#ended) return null;
    return this.#text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
  }

  #readRow(start: number): Reading {
    const text = this.#text;
    const cells: string[] = [];
    let lines = 1;
    let at = start;
    for (;;) {
      if (text.charCodeAt(at) === QUOTE) {
        const quoted = this.#readQuoted(at + 1);
        if (!quoted) return 'unfinished';
        cells.push(quoted.cell);
        lines += countBreaks(quoted.cell);
        at = quoted.end;
      } else {
        const end = this.#endOfCell(at);
        cells.push(text.slice(at, end));
        at = end;
      }
      if (at === text.length) return this.#ended ? { cells, end: at, lines } : 'unfinished';
      const code = text.charCodeAt(at);
      if (code === LF || code === CR) {
        const end = this.#behindBreak(at);
        return end === null ? 'unfinished' : { cells, end, lines };
      }
      if (code !== this.#delimiter) return 'malformed';
      at++;
    }
  }

  /** Reads a quoted cell from behind its opening quote; null when its end is not there. */
  #readQuoted(start: number): { cell: string; end: number } | null {
    const text = this.#text;
    let cell = '';
    let from = start;
    for (;;) {
      const close = text.indexOf('"', from);
      if (close === -1) return null;
      if (close + 1 === text.length && !this.#ended) return null;
      if (text.charCodeAt(close + 1) !== QUOTE)
        return { cell: cell + text.slice(from, close), end: close + 1 };
      cell += text.slice(from, close + 1);
      from = close + 2;
    }
  }

  #endOfCell(start: number): number {
    const text = this.#text;
    let at = start;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === this.#delimiter || code === LF || code === CR) break;
    }
    return at;
  }
}
