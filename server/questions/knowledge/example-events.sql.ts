/**
 * The first time that each user has one thing and within the window another behind it: `$1` versions of sequences, `$2` codes
 * and `$3` category of the one, `$4` and `$5` of the other, `$6` hours of the window, `$7` users at most. A category of null
 * stands for any.
 */
export const selectPairs = `
  select distinct on (s.user_id) s.user_id as "userId",
    s.id::text as "sourceId", s.type_code as "sourceCode", s.start as "sourceAt",
    t.id::text as "targetId", t.type_code as "targetCode", t.start as "targetAt"
  from event s join event t on t.sequence_id = s.sequence_id and t.start > s.start
    and t.start <= s.start + make_interval(hours => $6::int)
  where s.sequence_id = any($1::int[]) and s.type_code = any($2::text[]) and t.type_code = any($4::text[])
    and ($3::"EventCategory" is null or s.category = $3::"EventCategory")
    and ($5::"EventCategory" is null or t.category = $5::"EventCategory")
  order by s.user_id, s.start, s.id, t.start, t.id
  limit $7`;

/** The first time that each user has something: `$1` versions of sequences, `$2` codes, `$3` category, `$4` users at most. */
export const selectEvents = `
  select distinct on (user_id) user_id as "userId", id::text, type_code as code, start as at
  from event
  where sequence_id = any($1::int[]) and type_code = any($2::text[])
    and ($3::"EventCategory" is null or category = $3::"EventCategory")
  order by user_id, start, id
  limit $4`;
