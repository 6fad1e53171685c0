/**
 * Inserts the behaviors that are not there yet and brings their users' counts up to date; answers how many were new.
 * `$1` import; arrays of one element a row: `$2` user, `$3` time, `$4` action, `$5` item, `$6` app, `$7` media, `$8` place,
 * `$9` duration, `$10` text, `$11` digest.
 */
export const insertBehaviors = `
  with added as (
    insert into behavior (import_id, user_id, at, action, item, app, media, place, duration, text, digest)
    select $1::int, row.* from unnest($2::text[], $3::timestamptz[], $4::text[], $5::text[], $6::text[], $7::text[],
      $8::text[], $9::int[], $10::text[], $11::bytea[]) as row
    on conflict (user_id, digest) do nothing
    returning user_id, at
  ), touched as (
    select user_id, count(*)::int as n, min(at) as first, max(at) as last from added group by user_id
  ), counted as (
    update "user" set behavior_count = behavior_count + n,
      first_behavior_at = least(first_behavior_at, first), last_behavior_at = greatest(last_behavior_at, last)
    from touched where id = user_id
  )
  select count(*)::int as added from added`;
