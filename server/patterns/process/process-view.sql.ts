/** The events of current sequences, each with its neighbours in time. */
const steps = `
  select s.user_id, e.type_code, e.start,
    lead(e.type_code) over w as next_type, lead(e.start) over w as next_start, lag(e.type_code) over w as type_before
  from event e join sequence s on s.id = e.sequence_id where s.status = 'CURRENT'
  window w as (partition by s.id order by e.start, e.id)`;

/** `$1` least number of users. */
export const selectNodes = `
  select type_code as "typeCode", count(*)::int as count, count(distinct user_id)::int as users,
    (count(*) filter (where type_before is null))::int as starts, (count(*) filter (where next_type is null))::int as ends
  from (${steps}) step group by type_code having count(distinct user_id) >= $1 order by count desc, type_code`;

/** `$1` least number of users. Seconds from the start of one event to the start of the next. */
export const selectEdges = `
  select type_code as "fromCode", next_type as "toCode", count(*)::int as count, count(distinct user_id)::int as users,
    percentile_cont(0.5) within group (order by extract(epoch from next_start - start))::float8 as "medianSeconds",
    avg(extract(epoch from next_start - start))::float8 as "meanSeconds"
  from (${steps}) step where next_type is not null
  group by type_code, next_type having count(distinct user_id) >= $1 order by count desc, type_code, next_type`;

/** The courses that sequences take, the most frequent first. `$1` how many. */
export const selectVariants = `
  select codes, count(*)::int as users, count(*) over ()::int as variants, sum(count(*)) over ()::int as sequences
  from (
    select array_agg(e.type_code order by e.start, e.id) as codes
    from event e join sequence s on s.id = e.sequence_id where s.status = 'CURRENT' group by s.id) course
  group by codes order by count(*) desc, codes limit $1`;
