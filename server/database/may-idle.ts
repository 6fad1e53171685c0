import type { Transaction } from './database.ts';

/** Lets a transaction wait for its client for as long as it takes. It must hold nothing that others wait for. */
export async function mayIdle(transaction: Transaction): Promise<void> {
  await transaction.query('set local idle_in_transaction_session_timeout = 0');
}
