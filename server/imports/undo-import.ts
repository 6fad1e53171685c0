import type { Database, Transaction } from '../database/database.ts';
import type { Import } from '../database/generated/prisma/client.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { notFound, Refusal } from '../refusals/refusals.ts';
import { loseBehaviors } from '../sequences/lose-behaviors.ts';
import { deleteAdded, handOnBefore, type OverwritingKind, restoreBefore, writeBack } from './changes.sql.ts';

/**
 * Takes back what an import brought: its behaviors go, and sequences and events that rest on them say so; profiles and
 * catalog entries are again as they were before it, unless a later import wrote them, too. Refused with NOT_FOUND for an
 * unknown import, IMPORT_ACTIVE for one under way, NOT_UNDOABLE for one that left nothing.
 */
export async function undoImport({ pool }: Database, importId: number): Promise<void> {
  await inTransaction(pool, async (transaction) => {
    const { rows } = await transaction.query<Pick<Import, 'kind' | 'status'> & { dry: boolean }>(
      'select kind, status, dry_run as dry from import where id = $1 for update',
      [importId],
    );
    const [found] = rows;
    if (!found) throw notFound('import');
    const { kind, status, dry } = found;
    if (status === 'RUNNING' || status === 'WAITING')
      throw new Refusal('IMPORT_ACTIVE', 'The import is under way; cancel it first.');
    if (status === 'UNDONE' || dry) throw new Refusal('NOT_UNDOABLE', 'There is nothing to undo.');
    if (kind === 'BEHAVIORS') await loseBehaviors(transaction, importId);
    else await restore(transaction, importId, kind);
    await transaction.query(`update import set status = 'UNDONE', ended_at = now() where id = $1`, [
      importId,
    ]);
  });
}

async function restore(transaction: Transaction, importId: number, kind: OverwritingKind): Promise<void> {
  const values = [importId, kind];
  await transaction.query(handOnBefore, values);
  await transaction.query(deleteAdded(kind), values);
  const { rows } = await transaction.query<{ row: unknown }>(restoreBefore(kind), values);
  await transaction.query(writeBack(kind), [rows.map(({ row }) => JSON.stringify(row))]);
  await transaction.query('delete from import_change where import_id = $1', [importId]);
}
