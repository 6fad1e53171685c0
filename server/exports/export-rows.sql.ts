/** Events of current sequences behind an id. `$1` id, `$2` user or null for all, `$3` how many. */
export const selectEvents = `
  select e.id, e.user_id, s.version, e.type_code, t.zh, t.en, e.category, e.source, e.start, e."end", e.context,
    array(select ev.behavior_id::text from event_evidence ev join behavior b on b.id = ev.behavior_id
      where ev.event_id = e.id order by b.at, b.id) as behaviors
  from event e join sequence s on s.id = e.sequence_id join event_type t on t.code = e.type_code
  where s.status = 'CURRENT' and e.id > $1 and ($2::text is null or e.user_id = $2) order by e.id limit $3`;

/** Current sequences behind an id, each with the codes of its events in time order. `$1` id, `$2` user or null, `$3` how many. */
export const selectSequences = `
  select s.id, s.user_id, s.version, s.start, s."end", s.event_count, s.behavior_count, s.covered_count,
    greatest(0, u.behavior_count - (s.behavior_count - s.lost_count)) as new_behaviors, s.lost_count,
    array(select type_code from event where sequence_id = s.id order by start, id) as events
  from sequence s join "user" u on u.id = s.user_id
  where s.status = 'CURRENT' and s.id > $1 and ($2::text is null or s.user_id = $2) order by s.id limit $3`;
