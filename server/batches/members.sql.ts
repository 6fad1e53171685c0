/** Members by their ids. `$1` batch, `$2` subjects in their order. */
export const storeChosen = `
  insert into batch_member (batch_id, position, subject)
  select $1, position, subject from unnest($2::text[]) with ordinality as chosen(subject, position)`;

const hasCurrent = `exists (select from sequence s where s.user_id = u.id and s.status = 'CURRENT'`;

/** Which users a scope means; the alias of the user is `u`. */
export const scopes = {
  MISSING: `u.behavior_count > 0 and not ${hasCurrent})`,
  STALE: `u.behavior_count > 0 and not ${hasCurrent} and s.lost_count = 0 and s.behavior_count >= u.behavior_count)`,
  ALL: 'u.behavior_count > 0',
} as const;

/** Members by a scope, the most recently active users first. `$1` batch. */
export const storeScope = (scope: keyof typeof scopes): string => `
  insert into batch_member (batch_id, position, subject)
  select $1, row_number() over (order by u.last_behavior_at desc nulls last, u.id), u.id from "user" u where ${scopes[scope]}`;

/**
 * What became of the members of batches, whose ids are `$1`. When a batch has ended before they did, a member that
 * waited is cancelled, and one whose run went on (it was somebody else's) has that run's end.
 */
export const membersNow = `
  select m.batch_id, m.position, m.subject, m.run_id, m.event_count, m.started_at, m.ended_at,
    coalesce(m.error_code, r.error_code) as error_code, coalesce(m.error_message, r.error_message) as error_message,
    case when b.ended_at is null or m.status not in ('WAITING', 'ACTIVE') then m.status::text
      when r.status = 'FINISHED' then 'SUCCEEDED' when r.status = 'FAILED' then 'FAILED' else 'CANCELLED' end as status
  from batch_member m join run b on b.id = m.batch_id left join run r on r.id = m.run_id
  where m.batch_id = any($1::uuid[])`;

/** Sums over the members of batches. `$1` batch ids. */
export const figuresNow = `
  with m as (${membersNow}), used as (
    select m.batch_id, coalesce(sum(c.prompt_tokens), 0)::float8 as prompt, coalesce(sum(c.completion_tokens), 0)::float8 as completion,
      sum(c.cost) as cost, bool_or(c.cost is null and c.outcome <> 'STARTED') as unpriced
    from m join llm_call c on c.run_id = m.run_id where m.status not in ('WAITING', 'ACTIVE') group by m.batch_id
  )
  select b.id as "batchId", (b.input ->> 'concurrency')::int as "asked", count(m.position)::int as "total",
    (count(*) filter (where m.status = 'WAITING'))::int as "waiting",
    (count(*) filter (where m.status = 'ACTIVE'))::int as "active",
    (count(*) filter (where m.status = 'SUCCEEDED'))::int as "succeeded",
    (count(*) filter (where m.status = 'FAILED'))::int as "failed",
    (count(*) filter (where m.status = 'CANCELLED'))::int as "cancelled",
    (count(*) filter (where m.status = 'SKIPPED'))::int as "skipped",
    coalesce(sum(m.event_count), 0)::int as "eventCount",
    coalesce(max(used.prompt), 0) as "promptTokens", coalesce(max(used.completion), 0) as "completionTokens",
    case when bool_or(used.unpriced) then null else trim_scale(coalesce(max(used.cost), 0))::text end as "cost",
    coalesce(sum(extract(epoch from m.ended_at - m.started_at)) filter (where m.status in ('SUCCEEDED', 'FAILED')), 0)::float8 as "busySeconds"
  from run b left join m on m.batch_id = b.id left join used on used.batch_id = b.id
  where b.id = any($1::uuid[]) and b.kind = 'extractEventsBatch' group by b.id`;

/** Changes members. `$1` batch; `$2..$7` positions, states, runs, events, error codes, error messages. */
export const changeMembers = `
  update batch_member m set status = c.status::"BatchMemberStatus", run_id = c.run_id, event_count = c.event_count,
    error_code = c.error_code, error_message = c.error_message,
    started_at = case when c.run_id is null then m.started_at else coalesce(m.started_at, now()) end,
    ended_at = case when c.status = 'ACTIVE' then null else coalesce(m.ended_at, now()) end
  from unnest($2::int[], $3::text[], $4::uuid[], $5::int[], $6::text[], $7::text[])
    as c(position, status, run_id, event_count, error_code, error_message)
  where m.batch_id = $1 and m.position = c.position`;

/**
 * The next members that wait, with what there is already of their users: the user itself, an active extraction, a current
 * sequence, the run of the batch that this one goes on with. `$1` batch, `$2` how many, `$3` the batch before.
 */
export const nextWaiting = `
  select m.position, m.subject, not exists (select from "user" where id = m.subject) as "isErased",
    (select id from run where exclusive_key = 'extractEvents:' || m.subject and ended_at is null) as "activeRunId",
    exists (select from sequence where user_id = m.subject and status = 'CURRENT') as "hasSequence",
    (select run_id from batch_member b where b.batch_id = $3::uuid and b.subject = m.subject) as "runBefore"
  from batch_member m where m.batch_id = $1 and m.status = 'WAITING' order by m.position limit $2`;
