import type { Transaction } from '../../database/database.ts';
import {
  deleteBare,
  insertCorrected,
  recountSequence,
  retime,
  takeCorrected,
} from './apply-corrections.sql.ts';

/**
 * Gives a version of a sequence what its user's events were corrected to: no other event rests on the behaviors that a
 * correction speaks about, whoever made that event.
 */
export async function applyCorrections(
  transaction: Transaction,
  userId: string,
  sequenceId: number,
): Promise<void> {
  // Whoever corrects the current version at this moment is waited for, or waits.
  await transaction.query(`select from sequence where user_id = $1 and status = 'CURRENT' for update`, [
    userId,
  ]);
  const { rowCount } = await transaction.query('select from event_correction where user_id = $1 limit 1', [
    userId,
  ]);
  if (rowCount === 0) return;
  const { rows } = await transaction.query<{ touched: string[] }>(takeCorrected, [userId, sequenceId]);
  const touched = rows[0]?.touched ?? [];
  await transaction.query(deleteBare, [touched]);
  await transaction.query(retime, [touched]);
  await transaction.query(insertCorrected, [userId, sequenceId]);
  await transaction.query(recountSequence, [sequenceId]);
}
