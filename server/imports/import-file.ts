import type { Database } from '../database/database.ts';
import type { Import, ImportKind } from '../database/generated/prisma/client.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { beginRecord, endRecord, recordBatch } from './import-record.ts';
import { type CsvTable, openTable } from './reading/csv-table.ts';
import { decodeText } from './reading/decode-text.ts';
import { LimitedBytes } from './reading/limited-bytes.ts';
import { oneAhead } from './reading/one-ahead.ts';
import { type RefusalReason, RefusedFile } from './reading/refused-file.ts';
import { unpack } from './reading/unpack.ts';
import { nameHeadings } from './rows/columns.ts';
import type { ImportTarget } from './rows/import-target.ts';
import { batchRows, type RowBatch } from './rows/row-batches.ts';
import { behaviorTarget, profileTarget } from './rows/targets.ts';

/** A file to import and where it goes. */
export interface FileToImport {
  readonly database: Database;
  readonly kind: ImportKind;
  readonly fileName: string;
  /** The file's bytes: text in UTF-8, UTF-16 or GB18030, also gzipped. */
  readonly stream: AsyncIterable<Uint8Array>;
  /** Most bytes, counted as they come and again when unpacked. */
  readonly maxBytes: number;
  /** IANA zone of times without an offset. */
  readonly timeZone: string;
  /** The record of an import that is RUNNING already; without it a new one is made. */
  readonly importId?: number;
  /** Told after each batch. */
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** How far an import is. `bytes` counts those of the file as it came. */
interface ImportProgress {
  readonly bytes: number;
  readonly rows: number;
}

/** How an import ended: its record, and why the file was refused (null when it was read to its end). */
export interface ImportResult {
  readonly record: Import;
  readonly refusal: RefusalReason | null;
}

/**
 * Imports one CSV file as it streams in: never whole in memory, good rows kept batch by batch, bad rows reported with line
 * and reason, rows that are there already counted as duplicates. A file that is refused, or cut in its middle, gives a
 * FAILED record that says why; the rows before that place stay. What nobody foresaw is noted in the record and thrown.
 */
export async function importFile(file: FileToImport): Promise<ImportResult> {
  const importId = file.importId ?? (await beginRecord(file.database, file.kind, file.fileName));
  return new FileImport(file, importId).run();
}

class FileImport {
  readonly #file: FileToImport;
  readonly #importId: number;
  readonly #bytes: LimitedBytes;
  #rows = 0;
  #errors = 0;

  constructor(file: FileToImport, importId: number) {
    this.#file = file;
    this.#importId = importId;
    this.#bytes = new LimitedBytes(file.stream, file.maxBytes);
  }

  async run(): Promise<ImportResult> {
    try {
      const unpacked = new LimitedBytes(unpack(this.#bytes), this.#file.maxBytes);
      const remark = await this.#importTable(await openTable(decodeText(unpacked)));
      return { record: await this.#end('FINISHED', remark), refusal: null };
    } catch (error) {
      if (!(error instanceof RefusedFile)) {
        await this.#end('FAILED', 'The server met an error; the rows before it were taken in.');
        throw error;
      }
      const kept = this.#rows > 0 ? ` Rows taken in before that place: ${this.#rows}.` : '';
      return { record: await this.#end('FAILED', error.message + kept), refusal: error.reason };
    }
  }

  /** Returns what is to be remarked about a file that was read to its end. */
  async #importTable(table: CsvTable): Promise<string | null> {
    try {
      switch (this.#file.kind) {
        case 'BEHAVIORS':
          return await this.#importRows(behaviorTarget(table.header, this.#file.timeZone), table);
        case 'PROFILES':
          return await this.#importRows(profileTarget(table.header), table);
      }
    } finally {
      await table.close();
    }
  }

  async #importRows<Row>(target: ImportTarget<Row>, table: CsvTable): Promise<string | null> {
    // The next batch is read while the database works on this one.
    for await (const batch of oneAhead(batchRows(table.rows, (row) => target.read(row))))
      await this.#keep(target, batch);
    if (this.#rows === 0) return 'The file has a header and no rows.';
    return target.ignored.length > 0 ? `Columns that were not used: ${nameHeadings(target.ignored)}.` : null;
  }

  async #keep<Row>(target: ImportTarget<Row>, batch: RowBatch<Row>): Promise<void> {
    const progress = { bytes: this.#bytes.count, errorsBefore: this.#errors };
    await inTransaction(this.#file.database.pool, async (transaction) => {
      const stored = await target.store(transaction, batch.rows, this.#importId);
      await recordBatch(transaction, this.#importId, batch, stored, progress);
    });
    this.#rows += batch.rows.length + batch.errors.length;
    this.#errors += batch.errors.length;
    this.#file.onProgress?.({ bytes: progress.bytes, rows: this.#rows });
  }

  #end(status: 'FINISHED' | 'FAILED', message: string | null): Promise<Import> {
    return endRecord(this.#file.database, this.#importId, { status, message, bytes: this.#bytes.count });
  }
}
