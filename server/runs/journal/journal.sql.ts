/** Channel on which each group commit names the runs it wrote, as `runId:seq,…`: a hint that may be lost. */
export const journalChannel = 'causeway_journal';

/** Channel on which a cancelled run's id is sent, so that its worker stops at once: a hint that may be lost. */
export const cancelChannel = 'causeway_cancel';

/**
 * Numbers and stores the items of several runs in one statement.
 * `$1..$4`: run ids, epochs, expected newest seq, count of items; `$5..$9`: run id, ordinal 1.., kind, time, payload of each item.
 * The update fences: a run whose epoch was raised, which ended, or whose newest seq is not the expected one gets nothing
 * and is missing in the answer. Rows are locked in the order of their ids, so two group commits cannot deadlock.
 */
export const appendItems = `
  with want as (
    select * from unnest($1::uuid[], $2::int[], $3::int[], $4::int[]) as w(id, epoch, last, n)
  ), held as (
    select r.id from run r join want w on w.id = r.id
    where r.epoch = w.epoch and r.last_seq = w.last and r.ended_at is null
    order by r.id for update of r
  ), numbered as (
    update run r set last_seq = r.last_seq + w.n from want w
    where r.id = w.id and r.id in (select id from held)
      and r.epoch = w.epoch and r.last_seq = w.last and r.ended_at is null
    returning r.id, r.last_seq
  ), stored as (
    insert into journal_item (run_id, seq, kind, at, payload)
    select i.run_id, w.last + i.ordinal, i.kind::"JournalKind", i.at, i.payload
    from unnest($5::uuid[], $6::int[], $7::text[], $8::timestamptz[], $9::jsonb[]) as i(run_id, ordinal, kind, at, payload)
    join numbered b on b.id = i.run_id join want w on w.id = i.run_id
  ), told as (
    select pg_notify('${journalChannel}', string_agg(id || ':' || last_seq, ',')) from numbered having count(*) > 0
  )
  select id from numbered left join told on true`;

/** Ends a run in the transaction of its terminal item. `$1` run, `$2` epoch, `$3` status, `$4..$5` error, `$6` result. */
export const endRun = `
  update run set status = $3::"RunStatus", ended_at = now(), lease_until = null, error_code = $4, error_message = $5, result = $6
  where id = $1 and epoch = $2 and ended_at is null`;

/** A page of a journal strictly behind a seq. `$1` run, `$2` seq, `$3` limit. */
export const readItems = `
  select seq, kind, at, payload from journal_item where run_id = $1 and seq > $2 order by seq limit $3`;

/**
 * Of runs (`$1`) whose journals are known up to a seq (`$2`) those that have gone on, that are gone, or whose journals are: all
 * that their readers have to be told.
 */
export const goneOn = `
  select known.id from unnest($1::uuid[], $2::int[]) as known(id, seq) left join run r on r.id = known.id
  where r.id is null or r.last_seq > known.seq or r.expired_at is not null`;
