/** The behaviors that a user's corrections speak about. `$1` user. */
const corrected = 'select unnest(behavior_ids) as behavior_id from event_correction where user_id = $1';

/**
 * Takes these behaviors away from the events of a version, and answers which events those were. `$1` user, `$2` sequence.
 */
export const takeCorrected = `
  with gone as (
    delete from event_evidence ev using event e
    where e.id = ev.event_id and e.sequence_id = $2 and ev.behavior_id in (${corrected})
    returning ev.event_id)
  select array(select distinct event_id::text from gone) as touched`;

/** Deletes those that rest on nothing now. `$1` touched events. */
export const deleteBare = `
  delete from event e where e.id = any($1::bigint[])
    and not exists (select from event_evidence where event_id = e.id)`;

/** The times of the others are those of the rows that they still rest on. `$1` touched events. */
export const retime = `
  update event e set start = r.first, "end" = r.last from (
    select ev.event_id, min(b.at) as first, max(b.at + make_interval(secs => coalesce(b.duration, 0))) as last
    from event_evidence ev join behavior b on b.id = ev.behavior_id where ev.event_id = any($1::bigint[])
    group by ev.event_id) r
  where e.id = r.event_id`;

/** The events as they were corrected, where their behaviors are still there. `$1` user, `$2` sequence. */
export const insertCorrected = `
  with kept as (
    select c.id, c.type_code, c.category, c.context, nextval(pg_get_serial_sequence('event', 'id')) as event_id
    from event_correction c where c.user_id = $1 and c.kind = 'CHANGED'
      and exists (select from behavior b where b.id = any(c.behavior_ids))
  ), rows as (
    select k.event_id, b.id as behavior_id, b.at, b.at + make_interval(secs => coalesce(b.duration, 0)) as until
    from kept k join event_correction c on c.id = k.id join behavior b on b.id = any(c.behavior_ids)
  ), events as (
    insert into event (id, sequence_id, user_id, type_code, category, source, claimed_conversion, start, "end", context)
    select k.event_id, $2, $1, k.type_code, k.category, 'MANUAL', false, r.first, r.last, k.context
    from kept k join (select event_id, min(at) as first, max(until) as last from rows group by event_id) r using (event_id)
  )
  insert into event_evidence (event_id, behavior_id) select event_id, behavior_id from rows`;

/** Brings a version's figures up to date. `$1` sequence. */
export const recountSequence = `
  update sequence s set event_count = e.n, start = e.first, "end" = e.last, covered_count = e.covered, revision = revision + 1 from (
    select count(*)::int as n, min(start) as first, max("end") as last,
      (select count(*)::int from event_evidence ev join event x on x.id = ev.event_id where x.sequence_id = $1) as covered
    from event where sequence_id = $1) e
  where s.id = $1`;
