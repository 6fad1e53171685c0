/** What is lost to events and to sequences with the behaviors of an import. `$1` import. */
export const countLost = [
  `update event e set lost_count = e.lost_count + gone.n from (
     select ev.event_id, count(*)::int as n from event_evidence ev join behavior b on b.id = ev.behavior_id
     where b.import_id = $1 group by ev.event_id) gone
   where e.id = gone.event_id`,
  `update sequence s set lost_count = s.lost_count + gone.n from (
     select s.id, count(*)::int as n from sequence s join behavior b on b.user_id = s.user_id
     where b.import_id = $1 and (s.read_up_to is null or b.id <= s.read_up_to) group by s.id) gone
   where s.id = gone.id`,
] as const;

/** Deletes them, with the evidence that they were. `$1` import. */
export const deleteBehaviors = 'delete from behavior where import_id = $1 returning user_id';

/** Brings the users' counts up to date. `$1` ids. */
export const recountUsers = `
  update "user" u set behavior_count = coalesce(left_over.n, 0), first_behavior_at = left_over.first, last_behavior_at = left_over.last
  from unnest($1::text[]) as touched(id)
  left join lateral (
    select count(*)::int as n, min(at) as first, max(at) as last from behavior where user_id = touched.id) left_over on true
  where u.id = touched.id`;
