import type { Database, Transaction } from '../database/database.ts';
import type { Import, ImportKind } from '../database/generated/prisma/client.ts';
import type { Stored } from '../database/stored.ts';
import { countBatch, insertErrors } from './import-record.sql.ts';
import type { RowBatch } from './rows/row-batches.ts';
import { storable } from './storable.ts';

/** Row errors of one import that are kept; the others are only counted. */
const MOST_ERRORS = 1_000;

const LONGEST_FILE_NAME = 255;
const LONGEST_MESSAGE = 2_000;

/** A file name as it is kept: without folders, and never empty. */
export const plainFileName = (name: string): string =>
  storable(name.split(/[/\\]/).at(-1) || 'unnamed', LONGEST_FILE_NAME);

/** Notes that an import has begun. Returns its id. */
export async function beginRecord({ prisma }: Database, kind: ImportKind, fileName: string): Promise<number> {
  const data = { kind, fileName: plainFileName(fileName), status: 'RUNNING' } as const;
  const { id } = await prisma.import.create({ data, select: { id: true } });
  return id;
}

/** Notes what a batch came to, in the transaction that keeps its rows, so that the figures are true after any crash. */
export async function recordBatch(
  transaction: Transaction,
  importId: number,
  batch: RowBatch<unknown>,
  stored: Stored,
  progress: { readonly bytes: number; readonly errorsBefore: number },
): Promise<void> {
  const rejected = batch.errors.length;
  const counts = [batch.rows.length + rejected, stored.added, stored.duplicates, rejected];
  await transaction.query(countBatch, [importId, progress.bytes, ...counts]);
  const kept = batch.errors.slice(0, Math.max(0, MOST_ERRORS - progress.errorsBefore));
  if (kept.length === 0) return;
  const columns = [
    kept.map((e) => e.line),
    kept.map((e) => e.column),
    kept.map((e) => e.reason),
    kept.map((e) => e.row),
  ];
  await transaction.query(insertErrors, [importId, ...columns]);
}

/** Notes the end of an import. Returns the whole record. */
export function endRecord(
  { prisma }: Database,
  importId: number,
  end: { readonly status: 'FINISHED' | 'FAILED'; readonly bytes: number; readonly message: string | null },
): Promise<Import> {
  const message = end.message === null ? null : storable(end.message, LONGEST_MESSAGE);
  return prisma.import.update({ where: { id: importId }, data: { ...end, message, endedAt: new Date() } });
}
