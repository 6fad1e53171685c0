import type { Pool } from 'pg';

/** Journals that are deleted in one statement. */
const slice = 100;

/** `$1` days, `$2` how many. Runs that another node is expiring are passed over. */
const expireSome = `
  with old as (
    select id from run where expired_at is null and ended_at is not null and ended_at < now() - $1 * interval '1 day'
    order by ended_at limit $2 for update skip locked
  ), deleted as (
    delete from journal_item where run_id in (select id from old)
  )
  update run set expired_at = now() where id in (select id from old)`;

/** Deletes the journals of runs that ended more than so many days ago (rule 15); the runs stay. Answers how many. */
export async function expireJournals(pool: Pool, days: number, signal: AbortSignal): Promise<number> {
  let expired = 0;
  while (!signal.aborted) {
    const { rowCount } = await pool.query(expireSome, [days, slice]);
    expired += rowCount ?? 0;
    if ((rowCount ?? 0) < slice) break;
  }
  return expired;
}
