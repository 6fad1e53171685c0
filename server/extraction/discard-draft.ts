import type { Database } from '../database/database.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { notFound, Refusal } from '../refusals/refusals.ts';
import { deleteDrafts } from '../sequences/versions.ts';

/**
 * Deletes what cancelled or failed extractions of a user left unfinished, with its events. Refused with NOT_FOUND for an
 * unknown user, and RUN_ACTIVE while an extraction is under way, which may be going on from it.
 */
export async function discardDraft({ pool }: Database, userId: string): Promise<void> {
  await inTransaction(pool, async (transaction) => {
    const { rowCount } = await transaction.query('select from "user" where id = $1', [userId]);
    if (rowCount === 0) throw notFound('user');
    const active = await transaction.query(
      `select from run where exclusive_key = 'extractEvents:' || $1 and ended_at is null`,
      [userId],
    );
    if (active.rowCount !== 0)
      throw new Refusal('RUN_ACTIVE', 'An extraction of this user is under way; cancel it first.');
    await deleteDrafts(transaction, userId);
  });
}
