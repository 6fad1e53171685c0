/**
 * The figures of the page Monitoring. In each: `$1` hours that are looked back, `$2` a model or null, `$3` a kind of run
 * or null. A call belongs to the period in which it began, a run to the one in which it ended.
 */

/** The calls that were asked about, with the kind of their run; null where the run was erased. */
const asked = `
  asked as (
    select c.*, r.kind from llm_call c left join run r on r.id = c.run_id
    where c.started_at > now() - $1 * interval '1 hour'
      and ($2::text is null or c.model = $2) and ($3::text is null or r.kind = $3)
  )`;

/** Runs that ended. With a model, only those that called it. */
const ended = `
  ended as (
    select * from run where ended_at > now() - $1 * interval '1 hour' and ($3::text is null or kind = $3)
      and ($2::text is null or exists (select from llm_call c where c.run_id = run.id and c.model = $2))
  )`;

export const runFigures = `
  with ${ended}
  select count(*)::int as ended,
    (count(*) filter (where status = 'FINISHED'))::int as finished,
    (count(*) filter (where status = 'FAILED'))::int as failed,
    (count(*) filter (where status = 'CANCELLED'))::int as cancelled
  from ended`;

export const callFigures = `
  with ${asked}
  select count(*)::int as made,
    (count(*) filter (where outcome = 'COMPLETE'))::int as complete,
    (count(*) filter (where outcome = 'CUT'))::int as cut,
    (count(*) filter (where outcome = 'FAILED'))::int as failed,
    (count(*) filter (where outcome = 'ABORTED'))::int as aborted,
    (count(*) filter (where outcome = 'STARTED'))::int as "underWay",
    (count(*) filter (where attempt > 1))::int as retries,
    (count(*) filter (where streamed))::int as streamed,
    percentile_disc(0.5) within group (order by first_token_ms) as "firstTokenP50Ms",
    percentile_disc(0.95) within group (order by first_token_ms) as "firstTokenP95Ms",
    percentile_disc(0.5) within group (order by duration_ms)
      filter (where outcome in ('COMPLETE', 'CUT', 'FAILED')) as "durationP50Ms",
    percentile_disc(0.95) within group (order by duration_ms)
      filter (where outcome in ('COMPLETE', 'CUT', 'FAILED')) as "durationP95Ms",
    coalesce(sum(prompt_tokens), 0)::float8 as "promptTokens",
    coalesce(sum(completion_tokens), 0)::float8 as "completionTokens",
    coalesce(bool_or(tokens_estimated), false) as estimated,
    sum(cost)::float8 as cost,
    (count(*) filter (where cost is null and prompt_tokens is not null))::int as unpriced
  from asked`;

/** `$4` the zone of the days. */
export const usageByDay = `
  with ${asked}
  select to_char(started_at at time zone $4, 'YYYY-MM-DD') as day, model, kind,
    count(*)::int as calls,
    coalesce(sum(prompt_tokens), 0)::float8 as "promptTokens",
    coalesce(sum(completion_tokens), 0)::float8 as "completionTokens",
    sum(cost)::float8 as cost
  from asked group by 1, 2, 3 order by 1, 2, 3 nulls last`;

/** Most frequent first; with each code its newest runs, at most five. */
export const failureFigures = `
  with ${asked}, ${ended}, told as (
    select coalesce(error_code, 'INTERNAL') as code, id as run_id, ended_at as at, true as is_run from ended where status = 'FAILED'
    union all
    select coalesce(error_code, 'INTERNAL'), run_id, started_at, false from asked where outcome in ('CUT', 'FAILED')
  ), by_run as (
    select code, run_id, max(at) as at from told where run_id is not null group by 1, 2
  )
  select code,
    (count(*) filter (where is_run))::int as runs,
    (count(*) filter (where not is_run))::int as calls,
    array(
      select run_id::text from by_run b where b.code = told.code order by b.at desc, run_id limit 5
    ) as "runIds"
  from told group by code order by count(*) desc, code`;

/** Ids of the slowest calls, the slowest first. `$4` how many. */
export const slowestCalls = `
  with ${asked}
  select id from asked where outcome in ('COMPLETE', 'CUT', 'FAILED') order by duration_ms desc nulls last, id limit $4`;

/** Ids of the newest calls that were not streamed. `$4` how many. */
export const callsNotStreamed = `
  with ${asked}
  select id from asked where not streamed order by started_at desc, id desc limit $4`;

/** The models and kinds of run that there are figures of. Takes the hours only. */
export const choices = `
  with models as (
    select distinct model from llm_call where started_at > now() - $1 * interval '1 hour'
  ), kinds as (
    select distinct kind from run where ended_at > now() - $1 * interval '1 hour' or ended_at is null
  )
  select array(select model from models order by 1) as models, array(select kind from kinds order by 1) as kinds`;
