import type { Pool } from 'pg';

/** Rows of one statement: locks and write-ahead log stay short. */
export const PIECE = 5_000;

/**
 * Deletes in pieces until nothing is left or the signal comes. `$1` of the statement is how many rows at most, the others are
 * the caller's. Answers how many rows went.
 */
export async function deleteInPieces(
  pool: Pool,
  sql: string,
  values: readonly unknown[],
  signal: AbortSignal,
): Promise<number> {
  let deleted = 0;
  while (!signal.aborted) {
    const { rowCount } = await pool.query(sql, [PIECE, ...values]);
    deleted += rowCount ?? 0;
    if ((rowCount ?? 0) < PIECE) break;
  }
  return deleted;
}
