import { LONGEST_ROW } from './csv-rows.ts';
import { RefusedFile } from './refused-file.ts';
import { rowFault } from './row-fault.ts';
import type { TableRow } from './table-row.ts';

const NOT_AN_OBJECT = rowFault('NOT_AN_OBJECT');
const TOO_LONG = rowFault('ROW_TOO_LONG', LONGEST_ROW);

interface Line {
  readonly number: number;
  readonly source: string;
}

/** A value as a cell holds it; null for one that no cell can hold. */
function toCell(value: unknown): string | null {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!Array.isArray(value)) return null;
  const parts = value.map(toCell);
  return parts.includes(null) ? null : parts.join(',');
}

function parseObject(source: string): ReadonlyMap<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(source);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return new Map(Object.entries(value));
  } catch {
    return null;
  }
}

/**
 * Reads JSON Lines (one object a line, https://jsonlines.org) piece by piece, as the rows of a table whose columns are
 * the keys of the lines that come first. Lists become cells joined by commas. A defect costs its own line.
 */
export class JsonRows {
  /** The keys, in the order in which they were met. */
  readonly header: readonly string[];
  #open = '';
  #line = 1;

  /** Throws `RefusedFile` (WRONG_COLUMNS) when no line of the beginning is an object. */
  constructor(beginning: string) {
    const objects = beginning.split(/\r\n|\r|\n/).flatMap((line) => parseObject(line) ?? []);
    this.header = [...new Set(objects.flatMap((object) => [...object.keys()]))];
    if (this.header.length === 0)
      throw new RefusedFile('WRONG_COLUMNS', 'The file begins with a brace, but holds no JSON objects.');
  }

  /** The rows that are complete with this piece of text. */
  push(text: string): TableRow[] {
    const lines = (this.#open + text).split('\n');
    this.#open = lines.pop() ?? '';
    const rows = lines.flatMap((line) => this.#read(line));
    if (this.#open.length > LONGEST_ROW) {
      // Of a line without an end only as much is kept as tells that it is too long.
      this.#open = this.#open.slice(0, LONGEST_ROW + 1);
    }
    return rows;
  }

  /** The rows that are left when no more text comes. */
  end(): TableRow[] {
    const last = this.#open;
    this.#open = '';
    return this.#read(last);
  }

  #read(source: string): TableRow[] {
    const line: Line = { number: this.#line, source };
    this.#line++;
    return source.trim() === '' ? [] : [this.#toRow(line)];
  }

  #toRow({ number: line, source }: Line): TableRow {
    if (source.length > LONGEST_ROW) return { line, source: source.slice(0, LONGEST_ROW), problem: TOO_LONG };
    const object = parseObject(source);
    if (!object) return { line, source, problem: NOT_AN_OBJECT };
    const late = [...object.keys()].find((key) => !this.header.includes(key));
    if (late !== undefined) {
      return { line, source, problem: rowFault('LATE_KEY', late.slice(0, 40)) };
    }
    const cells = this.header.map((key) => toCell(object.get(key)));
    const nested = cells.indexOf(null);
    if (nested !== -1)
      return {
        line,
        source,
        problem: rowFault('NESTED_VALUE', this.header[nested] ?? ''),
      };
    return { line, source, cells: cells.map((cell) => cell ?? '') };
  }
}
