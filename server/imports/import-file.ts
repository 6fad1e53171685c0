import PQueue from 'p-queue';
import type { Database, Transaction } from '../database/database.ts';
import type { Import, ImportKind } from '../database/generated/prisma/client.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { mayIdle } from '../database/may-idle.ts';
import { beginRecord, endRecord, keepAlive, recordBatch } from './import-record.ts';
import { decodeText } from './reading/decode-text.ts';
import { LimitedBytes } from './reading/limited-bytes.ts';
import { oneAhead } from './reading/one-ahead.ts';
import { type RefusalReason, RefusedFile } from './reading/refused-file.ts';
import { openTable, type Table } from './reading/table.ts';
import { unpack } from './reading/unpack.ts';
import { type ColumnChoice, nameHeadings } from './rows/columns.ts';
import type { Batch } from './rows/format.ts';
import { formatOf } from './rows/formats.ts';

/** A file to import and where it goes. */
export interface FileToImport {
  readonly database: Database;
  /** Whose import it is; that of who sits at the machine unless said otherwise. */
  readonly principal?: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  /** The file's bytes: CSV or JSON Lines in UTF-8, UTF-16 or GB18030, also gzipped. */
  readonly stream: AsyncIterable<Uint8Array>;
  /** Most bytes, counted as they come and again when unpacked. */
  readonly maxBytes: number;
  /** IANA zone of times without an offset. */
  readonly timeZone: string;
  /** Which column is which field; by default the headings tell. */
  readonly mapping?: readonly ColumnChoice[] | null;
  /** Read and check everything, count what would be new, and keep nothing. */
  readonly dryRun?: boolean;
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
 * Trials of this node, one after the other: each holds a connection to its end and needs another one for its notes, so many
 * at once could take all there are and wait for each other.
 */
const trials = new PQueue({ concurrency: 1 });

/** The end of a trial: everything is to be as it was. */
class TrialOver extends Error {
  readonly remark: string | null;

  constructor(remark: string | null) {
    super('The trial is over.');
    this.remark = remark;
  }
}

/**
 * Imports one file as it streams in: never whole in memory, good rows kept batch by batch, bad rows reported with line
 * and reason, rows that are there already counted as duplicates. A file that is refused, or cut in its middle, gives a
 * FAILED record that says why, one that was cancelled a CANCELLED one; the rows before that place stay. A dry run does
 * the same in one transaction, which it takes back. What nobody foresaw is noted in the record and thrown.
 */
export async function importFile(file: FileToImport): Promise<ImportResult> {
  const importId = file.importId ?? (await beginRecord(file.database, file));
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
    const stop = keepAlive(this.#file.database, this.#importId);
    try {
      const unpacked = new LimitedBytes(unpack(this.#bytes), this.#file.maxBytes);
      const remark = await this.#importTable(await openTable(decodeText(unpacked)));
      return { record: await this.#end('FINISHED', remark), refusal: null };
    } catch (error) {
      if (!(error instanceof RefusedFile)) {
        await this.#end('FAILED', 'The server met an error; the rows before it were taken in.');
        throw error;
      }
      const kept =
        this.#rows > 0 && !this.#file.dryRun ? ` Rows taken in before that place: ${this.#rows}.` : '';
      const status = error.reason === 'CANCELLED' ? 'CANCELLED' : 'FAILED';
      return { record: await this.#end(status, error.message + kept), refusal: error.reason };
    } finally {
      stop();
    }
  }

  /** Returns what is to be remarked about a file that was read to its end. */
  async #importTable(table: Table): Promise<string | null> {
    const { kind, timeZone, mapping = null, dryRun = false, database } = this.#file;
    try {
      const format = formatOf(kind).open(table.header, { mapping, timeZone });
      // The next batch is read while the database works on this one.
      const batches = oneAhead(format.batches(table.rows));
      const remark = () => this.#remark(format.ignored);
      if (dryRun) return await trials.add(() => this.#tryOut(batches, remark));
      for await (const batch of batches)
        await inTransaction(database.pool, (transaction) => this.#keep(batch, transaction, transaction));
      return remark();
    } finally {
      await table.close();
    }
  }

  #remark(ignored: readonly string[]): string | null {
    if (this.#rows === 0) return 'The file has a header and no rows.';
    return ignored.length > 0 ? `Columns that were not used: ${nameHeadings(ignored)}.` : null;
  }

  /** Keeps everything in one transaction, and takes it back; only the record stays. */
  async #tryOut(batches: AsyncIterable<Batch>, remark: () => string | null): Promise<string | null> {
    const { pool } = this.#file.database;
    try {
      return await inTransaction(pool, async (transaction) => {
        await mayIdle(transaction); // the file comes as slowly as it comes
        for await (const batch of batches) await this.#keep(batch, transaction, pool);
        throw new TrialOver(remark());
      });
    } catch (error) {
      if (error instanceof TrialOver) return error.remark;
      throw error;
    }
  }

  /** Keeps a batch in one transaction, and notes in `notes` (the same one, unless it is a trial) what it came to. */
  async #keep(batch: Batch, transaction: Transaction, notes: Transaction): Promise<void> {
    const progress = { bytes: this.#bytes.count, errorsBefore: this.#errors };
    const stored = await batch.store(transaction, this.#importId);
    await recordBatch(notes, this.#importId, batch, stored, progress);
    this.#rows += batch.rows + batch.errors.length;
    this.#errors += batch.errors.length;
    this.#file.onProgress?.({ bytes: progress.bytes, rows: this.#rows });
  }

  #end(status: 'FINISHED' | 'FAILED' | 'CANCELLED', message: string | null): Promise<Import> {
    return endRecord(this.#file.database, this.#importId, { status, message, bytes: this.#bytes.count });
  }
}
