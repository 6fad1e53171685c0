import type { Transaction } from '../database/database.ts';
import { insertUsers, lockUsers } from './store-users.sql.ts';

/** Makes the users that are not there yet and holds the rows of all of them until the transaction ends. */
export async function storeUsers(transaction: Transaction, userIds: Iterable<string>): Promise<void> {
  const sorted = [...new Set(userIds)].sort();
  await transaction.query(insertUsers, [sorted]);
  await transaction.query(lockUsers, [sorted]);
}
