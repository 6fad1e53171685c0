import type { Transaction } from '../database/database.ts';
import { countLost, deleteBehaviors, recountUsers } from './lose-behaviors.sql.ts';

/**
 * Deletes the behaviors of an import. Events and versions of sequences that rested on them keep their figures and say how
 * many are gone, and the users' counts are those of the rows that are left.
 */
export async function loseBehaviors(transaction: Transaction, importId: number): Promise<void> {
  for (const statement of countLost) await transaction.query(statement, [importId]);
  const { rows } = await transaction.query<{ user_id: string }>(deleteBehaviors, [importId]);
  const users = [...new Set(rows.map(({ user_id }) => user_id))].toSorted();
  await transaction.query(recountUsers, [users]);
}
