import type { Pool } from 'pg';
import { cancelChannel, journalChannel } from './journal.sql.ts';

/** What the terminal item of a cancelled run says. */
const payload = {
  code: 'CANCELLED',
  message: 'The run was cancelled; what it had accepted is kept.',
  retryable: true,
};

/**
 * Ends a run in whatever state it is (rule 6): raises its epoch, so that its worker can write no more, and writes the
 * terminal item, in one transaction. Returns false when the run had ended already.
 */
export async function cancelRun(pool: Pool, runId: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `with ended as (
       update run set epoch = epoch + 1, last_seq = last_seq + 1, status = 'CANCELLED', ended_at = now(), lease_until = null,
         error_code = $2::jsonb ->> 'code', error_message = $2::jsonb ->> 'message'
       where id = $1 and ended_at is null returning id, last_seq
     ), item as (
       insert into journal_item (run_id, seq, kind, at, payload) select id, last_seq, 'Error', now(), $2 from ended
     )
     select pg_notify('${journalChannel}', id || ':' || last_seq), pg_notify('${cancelChannel}', id::text) from ended`,
    [runId, JSON.stringify(payload)],
  );
  return rowCount === 1;
}
