import type { Transaction } from '../../database/database.ts';
import type { Stored } from '../../database/stored.ts';
import type { CsvCells } from '../reading/csv-rows.ts';

/** What the rows of one kind of file become. */
export interface ImportTarget<Row> {
  /** Headings of the file that mean nothing to us. */
  readonly ignored: readonly string[];
  /** Reads and checks a row. Throws `RefusedRow` when it cannot be kept. */
  read(row: CsvCells): Row;
  /** Keeps rows in the caller's transaction. */
  store(transaction: Transaction, rows: readonly Row[], importId: number): Promise<Stored>;
}
