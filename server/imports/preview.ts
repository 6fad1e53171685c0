import type { ImportKind } from '../database/generated/prisma/client.ts';
import { decodeText } from './reading/decode-text.ts';
import { LimitedBytes } from './reading/limited-bytes.ts';
import { RefusedFile } from './reading/refused-file.ts';
import { openTable, type Table, type TableForm } from './reading/table.ts';
import type { TableRow } from './reading/table-row.ts';
import { unpack } from './reading/unpack.ts';
import { type ColumnChoice, guessFields } from './rows/columns.ts';
import { formatOf, kindOf } from './rows/formats.ts';
import type { RowError } from './rows/row-batches.ts';

/** A column of a file, and what it is taken for. */
export interface PreviewedColumn {
  /** From 1. */
  readonly column: number;
  readonly heading: string;
  /** Null when it is not used. */
  readonly field: string | null;
  /** The cells of the first rows that are not empty. */
  readonly samples: readonly string[];
}

/** What an import of a file would make of its first rows. */
export interface ImportPreview {
  readonly kind: ImportKind;
  readonly form: TableForm;
  readonly columns: readonly PreviewedColumn[];
  /** Rows that were read. */
  readonly rows: number;
  readonly errors: readonly RowError[];
  /** Why the file as a whole cannot be imported like this; null when it can. */
  readonly problem: string | null;
}

export interface PreviewOptions {
  readonly stream: AsyncIterable<Uint8Array>;
  /** Null tells it by the headings. */
  readonly kind: ImportKind | null;
  readonly mapping: readonly ColumnChoice[] | null;
  readonly timeZone: string;
  readonly maxBytes: number;
}

/** Rows that are looked at. */
const ROWS = 200;
const SAMPLES = 3;
const LONGEST_SAMPLE = 80;

/**
 * Reads the beginning of a file (which may be cut behind it) and says what its columns are taken for, and what would
 * become of its first rows. Throws `RefusedFile` when there is no table at all.
 */
export async function previewImport(options: PreviewOptions): Promise<ImportPreview> {
  const { stream, maxBytes, timeZone } = options;
  const table = await openTable(decodeText(unpack(new LimitedBytes(stream, maxBytes))));
  try {
    const kind = options.kind ?? kindOf(table.header) ?? 'BEHAVIORS';
    const rows = await firstRows(table);
    const mapping = options.mapping ?? guess(kind, table.header);
    const columns = table.header.map((heading, at) => ({
      column: at + 1,
      heading,
      field: mapping.find(({ column }) => column === at + 1)?.field ?? null,
      samples: samplesOf(rows, at),
    }));
    const checked = await check(kind, table.header, { rows, mapping, timeZone });
    return { kind, form: table.form, columns, rows: rows.length, ...checked };
  } finally {
    await table.close();
  }
}

function guess(kind: ImportKind, header: readonly string[]): ColumnChoice[] {
  const guessed = guessFields(header, formatOf(kind).fields);
  return guessed.flatMap((field, at) => (field === null ? [] : [{ column: at + 1, field }]));
}

/** The first rows. Where the beginning of a file is cut, the row that is cut is left out. */
async function firstRows({ rows }: Table): Promise<readonly TableRow[]> {
  const read: TableRow[] = [];
  try {
    for await (const some of rows) {
      read.push(...some);
      if (read.length > ROWS) break;
    }
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
  }
  return read.slice(0, ROWS);
}

function samplesOf(rows: readonly TableRow[], at: number): string[] {
  const cells = rows.flatMap((row) => ('cells' in row ? [(row.cells[at] ?? '').trim()] : []));
  return [...new Set(cells.filter((cell) => cell !== ''))]
    .slice(0, SAMPLES)
    .map((cell) => cell.slice(0, LONGEST_SAMPLE).toWellFormed());
}

async function check(
  kind: ImportKind,
  header: readonly string[],
  {
    rows,
    mapping,
    timeZone,
  }: Pick<PreviewOptions, 'timeZone'> & {
    readonly rows: readonly TableRow[];
    readonly mapping: readonly ColumnChoice[];
  },
): Promise<{ errors: readonly RowError[]; problem: string | null }> {
  try {
    const open = formatOf(kind).open(header, { mapping, timeZone });
    const errors: RowError[] = [];
    for await (const batch of open.batches(only(rows))) errors.push(...batch.errors);
    return { errors, problem: null };
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    return { errors: [], problem: error.message };
  }
}

async function* only<T>(value: T): AsyncGenerator<T> {
  yield value;
}
