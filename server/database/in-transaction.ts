import type { Pool, PoolClient } from 'pg';
import type { Transaction } from './database.ts';

/**
 * Runs work in one transaction: committed when it returns, rolled back when it throws. The error is the work's own,
 * whatever becomes of the rollback.
 */
export async function inTransaction<T>(
  pool: Pool,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    broken = await rollback(client);
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Rolls back; answers why it could not. Such a connection is given up, and the server rolls back by itself. */
async function rollback(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback');
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
