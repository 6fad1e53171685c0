import { RefusedFile } from '../reading/refused-file.ts';
import { faultText, type RowFault } from '../reading/row-fault.ts';
import type { RowOfCells, TableRow } from '../reading/table-row.ts';
import { storable } from '../storable.ts';
import { RefusedRow } from './row-cells.ts';

/** A refused row as it is kept and shown. */
export interface RowError {
  /** Line of the file, from 1, on which the row begins. */
  readonly line: number;
  /** The file's own heading; null when the row as a whole is at fault. */
  readonly column: string | null;
  /** Why, as a code with what it is about, and in plain English. */
  readonly fault: RowFault;
  readonly reason: string;
  /** The row as it stands in the file, cut. */
  readonly row: string;
}

/** Rows that are stored together. */
export interface RowBatch<Row> {
  readonly rows: readonly Row[];
  readonly errors: readonly RowError[];
}

/**
 * A batch is full at this many rows, or characters of rows. Ten times as many are stored no faster, and outlive so many
 * collections of the young garbage that the process takes a third more memory.
 */
const FULL_ROWS = 500;
const FULL_CHARACTERS = 1_000_000;

const LONGEST_SHOWN = 500;

function describeError({ line, source }: TableRow, column: string | null, fault: RowFault): RowError {
  const row = storable(source.trimEnd(), LONGEST_SHOWN);
  return {
    line,
    column: column === null ? null : storable(column, LONGEST_SHOWN),
    fault,
    reason: faultText(fault),
    row,
  };
}

class OpenBatch<Row> implements RowBatch<Row> {
  readonly rows: Row[] = [];
  readonly errors: RowError[] = [];
  #characters = 0;

  add(row: TableRow, read: (row: RowOfCells) => Row): void {
    this.#characters += row.source.length;
    if ('problem' in row) {
      this.errors.push(describeError(row, null, row.problem));
      return;
    }
    try {
      this.rows.push(read(row));
    } catch (error) {
      if (!(error instanceof RefusedRow)) throw error;
      this.errors.push(describeError(row, error.column, error.fault));
    }
  }

  get size(): number {
    return this.rows.length + this.errors.length;
  }

  get full(): boolean {
    return this.size >= FULL_ROWS || this.#characters >= FULL_CHARACTERS;
  }
}

/**
 * Checks the rows of a file and hands them on in batches. When the file is refused in its middle, the rows before that
 * place still come, and then the refusal is thrown.
 */
export async function* batchRows<Row>(
  pieces: AsyncIterable<readonly TableRow[]>,
  read: (row: RowOfCells) => Row,
): AsyncGenerator<RowBatch<Row>, void> {
  let batch = new OpenBatch<Row>();
  let refusal: RefusedFile | null = null;
  try {
    for await (const rows of pieces) {
      for (const row of rows) {
        batch.add(row, read);
        if (!batch.full) continue;
        yield batch;
        batch = new OpenBatch();
      }
    }
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    refusal = error;
  }
  if (batch.size > 0) yield batch;
  if (refusal) throw refusal;
}
