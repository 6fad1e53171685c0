import type { Transaction } from '../../database/database.ts';

/** Bounds of one statement: so many journals, and so many items but for the last of them. */
const [mostJournals, mostItems] = [100, 50_000];

/**
 * `$1` days, `$2` journals, `$3` items. Runs that another node is expiring are passed over. A journal goes whole, with
 * its mark, so that no reader sees a part of it as all there is.
 */
const expireSome = `
  with old as (
    select id, ended_at, last_seq from run
    where expired_at is null and ended_at is not null and ended_at < now() - $1 * interval '1 day'
    order by ended_at limit $2 for update skip locked
  ), counted as (
    select id, sum(last_seq) over (order by ended_at, id) - last_seq as before from old
  ), slice as (
    select id from counted where before < $3
  ), deleted as (
    delete from journal_item where run_id in (select id from slice)
  )
  update run set expired_at = now() where id in (select id from slice)`;

/** Deletes the journals of runs that ended more than so many days ago (rule 15); the runs stay. Answers how many. */
export async function expireJournals(
  database: Transaction,
  days: number,
  signal: AbortSignal,
): Promise<number> {
  let expired = 0;
  while (!signal.aborted) {
    const { rowCount } = await database.query(expireSome, [days, mostJournals, mostItems]);
    if (!rowCount) break;
    expired += rowCount;
  }
  return expired;
}
