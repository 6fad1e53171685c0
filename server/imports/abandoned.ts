import type { Pool } from 'pg';
import type { Logger } from 'pino';

/** Milliseconds between two looks. */
const LOOK_MS = 30_000;

/**
 * Ends the records of imports that nobody takes in any more: those whose server stopped (no sign of life for a minute),
 * cancelled ones among them,
 * and uploads that were announced so many hours ago and never came.
 */
export async function endAbandonedImports(pool: Pool, uploadHours: number): Promise<void> {
  await pool.query(
    `
    update import set ended_at = now(), upload_id = null,
      status = case status when 'CANCELLED' then status else 'FAILED' end,
      message = case status when 'CANCELLED' then message when 'WAITING' then 'The file never came.'
        else 'The server stopped while it took the file in; the rows before that are kept.' end
    where (status in ('RUNNING', 'CANCELLED') and ended_at is null and seen_at < now() - interval '1 minute')
      or (status = 'WAITING' and started_at < now() - $1 * interval '1 hour')`,
    [uploadHours],
  );
}

/** Looks for them now and then until the answer is called. */
export function watchForAbandonedImports(pool: Pool, log: Logger, uploadHours: number): () => void {
  const look = () => {
    endAbandonedImports(pool, uploadHours).catch((error: unknown) => {
      log.warn({ err: error }, 'could not look for abandoned imports');
    });
  };
  look();
  const timer = setInterval(look, LOOK_MS);
  return () => clearInterval(timer);
}
