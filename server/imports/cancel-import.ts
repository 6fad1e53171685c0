import type { Database } from '../database/database.ts';
import { notFound } from '../refusals/refusals.ts';

/**
 * Cancels an import: no row is taken in after the batch under way; the rows before it stay, until the import is undone.
 * One that has ended stays as it is. Refused with NOT_FOUND for an unknown import.
 */
export async function cancelImport({ pool, prisma }: Database, importId: number): Promise<void> {
  const { rowCount } = await pool.query(
    `update import set status = 'CANCELLED', message = 'The import was cancelled.', upload_id = null,
       ended_at = case when status = 'WAITING' then now() end
     where id = $1 and status in ('WAITING', 'RUNNING')`,
    [importId],
  );
  if (rowCount !== 0) return;
  const found = await prisma.import.findUnique({ where: { id: importId }, select: { id: true } });
  if (!found) throw notFound('import');
}
