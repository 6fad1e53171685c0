import type { Transaction } from '../database/database.ts';

/** Rows of one statement: locks and write-ahead log stay short. */
export const PIECE = 5_000;

/**
 * Deletes in pieces until nothing is left or the signal comes. `$1` of the statement is how many rows at most, the others are
 * the caller's. Answers how many rows went.
 */
export async function deleteInPieces(
  database: Transaction,
  sql: string,
  values: readonly unknown[],
  signal: AbortSignal,
): Promise<number> {
  let deleted = 0;
  while (!signal.aborted) {
    const { rowCount } = await database.query(sql, [PIECE, ...values]);
    deleted += rowCount ?? 0;
    if ((rowCount ?? 0) < PIECE) break;
  }
  return deleted;
}
