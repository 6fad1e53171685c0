import { scopes } from '../../batches/members.sql.ts';

/**
 * Users that a batch would be about, or, of many, some: evenly spread over all in the order of how much they did, so
 * that those are neither the busy nor the quiet ones. So many that their rows are what can be read in little time.
 */
const spread = (which: string): string => `
  with chosen as (
    select u.id, u.behavior_count, row_number() over (order by u.behavior_count, u.id) as place
    from "user" u where ${which}
  ), counted as (
    select count(*) as users, coalesce(sum(behavior_count), 0) as behaviors,
      least($3, greatest($4, $2 / greatest(1, avg(least(behavior_count, $1)))))::int as most from chosen
  )
  select c.id, c.behavior_count as "behaviorCount", t.users::int as "users", t.behaviors::float8 as "behaviors"
  from chosen c cross join counted t
  where t.users <= t.most or c.place * t.most / t.users > (c.place - 1) * t.most / t.users
  order by c.id`;

/** `$1` rows read of one user at most, `$2` rows read of all, `$3` and `$4` users at most and at least. */
export const chosenByScope = (scope: keyof typeof scopes): string => spread(scopes[scope]);

/** The same; `$5` ids of users. */
export const chosenByName = spread('u.id = any($5::text[])');
