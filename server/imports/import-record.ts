import { localPrincipal } from '../access/principal.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { Import, ImportKind, Prisma } from '../database/generated/prisma/client.ts';
import type { Stored } from '../database/stored.ts';
import { countBatch, insertErrors } from './import-record.sql.ts';
import { RefusedFile } from './reading/refused-file.ts';
import type { ColumnChoice } from './rows/columns.ts';
import type { Batch } from './rows/format.ts';
import { storable } from './storable.ts';

/** Row errors of one import that are kept; the others are only counted. */
const MOST_ERRORS = 1_000;

const LONGEST_FILE_NAME = 255;
const LONGEST_MESSAGE = 2_000;
const LONGEST_VALUE = 200;

/** A file name as it is kept: without folders, and never empty. */
const plainFileName = (name: string): string =>
  storable(name.split(/[/\\]/).at(-1) || 'unnamed', LONGEST_FILE_NAME);

/** What is known of an import before its first byte. */
export interface ImportPlan {
  /** Whose import it is; that of who sits at the machine unless said otherwise. */
  readonly principal?: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly mapping?: readonly ColumnChoice[] | null;
  readonly dryRun?: boolean;
}

/** The row of an import that has not begun. */
export function recordOf({
  principal,
  kind,
  fileName,
  mapping,
  dryRun,
}: ImportPlan): Prisma.ImportCreateInput {
  const chosen = mapping ? { mapping: mapping.map(({ column, field }) => ({ column, field })) } : {};
  return {
    principal: principal ?? localPrincipal.id,
    kind,
    fileName: plainFileName(fileName),
    dryRun: dryRun ?? false,
    ...chosen,
  };
}

/** Notes that an import has begun. Returns its id. */
export async function beginRecord({ prisma }: Database, plan: ImportPlan): Promise<number> {
  const data = { ...recordOf(plan), status: 'RUNNING' } as const;
  const { id } = await prisma.import.create({ data, select: { id: true } });
  return id;
}

/** Milliseconds between two signs of life of an import whose file comes slowly. */
const SIGN_MS = 10_000;

/** Gives signs of life for an import until the answer is called. One that cannot be given is given with the next. */
export function keepAlive({ pool }: Database, importId: number): () => void {
  const sign = () => {
    pool.query('update import set seen_at = now() where id = $1', [importId]).catch(() => undefined);
  };
  const timer = setInterval(sign, SIGN_MS);
  return () => clearInterval(timer);
}

/**
 * Notes what a batch came to, in the transaction that keeps its rows, so that the figures are true after any crash.
 * Throws `RefusedFile` (CANCELLED) when somebody cancelled the import meanwhile.
 */
export async function recordBatch(
  transaction: Transaction,
  importId: number,
  batch: Batch,
  stored: Stored,
  progress: { readonly bytes: number; readonly errorsBefore: number },
): Promise<void> {
  const rejected = batch.errors.length;
  const counts = [batch.rows + rejected, stored.added, stored.duplicates, rejected];
  const { rowCount } = await transaction.query(countBatch, [importId, progress.bytes, ...counts]);
  if (rowCount === 0) throw new RefusedFile('CANCELLED', 'The import was cancelled.');
  const kept = batch.errors.slice(0, Math.max(0, MOST_ERRORS - progress.errorsBefore));
  if (kept.length === 0) return;
  const columns = [
    kept.map((e) => e.line),
    kept.map((e) => e.column),
    kept.map((e) => e.reason),
    kept.map((e) => e.row),
    kept.map((e) => e.fault.code),
    kept.map((e) => JSON.stringify(e.fault.values.map((value) => storable(value, LONGEST_VALUE)))),
  ];
  await transaction.query(insertErrors, [importId, ...columns]);
}

/** Notes the end of an import. Returns the whole record. */
export function endRecord(
  { prisma }: Database,
  importId: number,
  end: {
    readonly status: 'FINISHED' | 'FAILED' | 'CANCELLED';
    readonly bytes: number;
    readonly message: string | null;
  },
): Promise<Import> {
  const message = end.message === null ? null : storable(end.message, LONGEST_MESSAGE);
  return prisma.import.update({ where: { id: importId }, data: { ...end, message, endedAt: new Date() } });
}
