import { defaultOptions } from '../backbone/backbone-options.ts';
import { hasFeature } from './has-feature.sql.ts';

const isTarget = '(e.type_code = asked.target or e.category::text = asked.category)';

/** False for a version without the source, of which nothing else is read then. */
const hasSource = `(asked.source is null
  or exists (select from event cause where cause.sequence_id = s.id and cause.type_code = asked.source))`;

/** Of a time. Not by `extract`, which counts in numerics and is ten times slower. */
const milliseconds = (time: string): string => `round(date_part('epoch', ${time}) * 1000)::bigint`;

/** The events of a version `s` within the asked period, with the time in milliseconds and the number of the sitting: see `numberSittings`. */
const seated = `
  select timed.*, sum(case when ms - ended < ${defaultOptions.sittingGapMs} then 0 else 1 end) over (order by ms, id) as sitting
  from (
    select e.id, e.type_code, ${isTarget} as is_target, ${milliseconds('e.start')} as ms,
      max(${milliseconds('greatest(e.start, e."end")')})
        over (order by e.start, e.id rows between unbounded preceding and 1 preceding) as ended
    from event e
    where e.sequence_id = s.id and ${hasSource} and (asked."from" is null or e.start >= asked."from") and (asked."to" is null or e.start < asked."to")
  ) timed`;

/** The first event of the target that the version shows; with a source, one that has it behind: the last in an earlier sitting. */
const firstShown = `
  select behind.source[2] as source, behind.id as target
  from (
    select seated.*, max(array[ms, id]) filter (where type_code = asked.source)
      over (order by sitting groups between unbounded preceding and 1 preceding) as source
    from (${seated}) seated
  ) behind
  where is_target and (asked.source is null or type_code <> asked.source and ms - behind.source[1] <= asked."windowMs")
  order by ms, id limit 1`;

/**
 * What some versions of sequences show, for each search of the JSON list `$1` in the shape of `PagedSearch`: how many versions
 * were looked at, the last of them, and those that show it, by their ids. Only the next so many versions of the graph are looked at.
 */
export const findShown = `
  select asked.place, count(*)::int as looked, max(page.id) as last,
    coalesce(jsonb_agg(jsonb_build_object('sequenceId', page.id, 'userId', found.user_id, 'source', found.source::text,
      'target', found.target::text) order by page.id) filter (where found.user_id is not null), '[]') as shown
  from jsonb_to_recordset($1::jsonb) as asked(place int, "graphId" int, feature jsonb, source text, target text, category text,
    "windowMs" bigint, "from" timestamptz, "to" timestamptz, after int, page int)
  join graph g on g.id = asked."graphId"
  cross join lateral (
    select id from unnest(g.sequence_ids) listed(id) where id > asked.after order by id limit asked.page) page
  left join lateral (
    select s.user_id, first.source, first.target
    from sequence s left join profile p on p.user_id = s.user_id left join lateral (${firstShown}) first on true
    where s.id = page.id
      and (asked.feature is null or ${hasFeature('asked.feature')})
      and (asked.target is null and asked.category is null or first.target is not null)) found on true
  group by asked.place`;
