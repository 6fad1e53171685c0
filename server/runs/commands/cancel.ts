import type { Pool } from 'pg';
import { inTransaction } from '../../database/in-transaction.ts';
import { cancelChannel, journalChannel } from '../journal/journal.sql.ts';

/** What the terminal item of a cancelled run says. */
const payload = {
  code: 'CANCELLED',
  message: 'The run was cancelled; what it had accepted is kept.',
  retryable: true,
};

/** Locked in the order of their ids, as group commits do, so that the two cannot deadlock. */
const lockFamily = `
  select from run where (id = $1 or parent_id = $1) and ended_at is null order by id for update`;

/**
 * Ends a run with the runs it started: `$1` its id, `$2` the payload of the terminal item. A statement of its own
 * behind the lock, so that it also sees a child that was started a moment before.
 */
const endFamily = `
  with ended as (
    update run set epoch = epoch + 1, last_seq = last_seq + 1, status = 'CANCELLED', ended_at = now(),
      lease_until = null, wait_until = null, error_code = $2::jsonb ->> 'code', error_message = $2::jsonb ->> 'message'
    where ended_at is null and (id = $1 or parent_id = $1 and exists (select from run where id = $1 and ended_at is null))
    returning id, kind, started_at, last_seq
  ), item as (
    insert into journal_item (run_id, seq, kind, at, payload) select id, last_seq, 'Error', now(), $2 from ended
  )
  select id, kind, started_at as "startedAt",
    pg_notify('${journalChannel}', id || ':' || last_seq), pg_notify('${cancelChannel}', id::text) from ended`;

/** A run that a cancellation ended. */
export interface CancelledRun {
  readonly id: string;
  readonly kind: string;
  /** When a worker first began with it. */
  readonly startedAt: Date | null;
}

/**
 * Ends a run in whatever state it is (rule 6), and with a batch the runs that it started: raises the epochs, so that
 * their workers can write no more, and writes the terminal items, in one transaction. Answers the runs that it ended:
 * none when the run had ended already.
 */
export async function cancelRun(pool: Pool, runId: string): Promise<readonly CancelledRun[]> {
  return inTransaction(pool, async (transaction) => {
    await transaction.query(lockFamily, [runId]);
    const { rows } = await transaction.query<CancelledRun>(endFamily, [runId, JSON.stringify(payload)]);
    return rows.map(({ id, kind, startedAt }) => ({ id, kind, startedAt }));
  });
}
