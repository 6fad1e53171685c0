/** `$1` who asks, `$2` whether everything of others may be seen, too: answers are their askers' own. */
const mayBeSeen = (run: string) => `(${run}.kind <> 'answerQuestion' or ${run}.principal = $1 or $2)`;

/** Runs under way that no batch started, the newest first, with the last Progress of each. */
export const selectActiveRuns = `
  select r.id as "runId", r.kind, r.subject, q.text as "title", r.status::text as "status", r.created_at as "createdAt",
    (r.principal = $1 or $2) as "mayStop", (p.payload ->> 'percent')::float8 as "percent",
    (p.payload ->> 'done')::int as "done", (p.payload ->> 'total')::int as "total"
  from run r left join question q on q.run_id = r.id
    left join lateral (select payload from journal_item i where i.run_id = r.id and i.kind = 'Progress'
      order by i.seq desc limit 1) p on true
  where r.ended_at is null and r.parent_id is null and ${mayBeSeen('r')}
  order by r.created_at desc, r.id limit 20`;

/**
 * Runs that failed within a week and that nobody has started again since. Extractions are left out: they are counted by their
 * users.
 */
export const selectFailedRuns = `
  select r.id as "runId", r.kind, r.subject, q.text as "title", r.ended_at as "at"
  from run r left join question q on q.run_id = r.id
  where r.status = 'FAILED' and r.kind <> 'extractEvents' and r.created_at > now() - interval '7 days' and ${mayBeSeen('r')}
    and not exists (select from run n where n.kind = r.kind and n.subject is not distinct from r.subject and n.created_at > r.created_at)
  order by r.created_at desc, r.id limit 5`;

/**
 * Of the imports that kept something: the newest, those under way, and those of two weeks that failed or refused rows and whose
 * file has not come in without a fault since.
 */
export const selectImports = `
  with i as (
    select id::text as id, file_name as "fileName", status::text as "status", rows, rejected, started_at as "at",
      ended_at is null as "active",
      (status = 'FAILED' or rejected > 0) and started_at > now() - interval '14 days' and not exists (
        select from import n where n.started_at > o.started_at and n.kind = o.kind and n.file_name = o.file_name
          and n.status = 'FINISHED' and n.rejected = 0 and not n.dry_run) as "faulty",
      row_number() over (order by started_at desc, id desc) as place
    from (select * from import where not dry_run and status not in ('UNDONE', 'CANCELLED') and (status <> 'WAITING' or bytes > 0)
      order by started_at desc, id desc limit 100) o
  )
  select * from i where place = 1 or "active" or "faulty" order by place limit 10`;

/** Questions that may be seen, and alerts that are open. `$1` who asks, `$2` whether those of others may be seen, too. */
export const countOpen = `
  select (select count(*) from question where principal = $1 or $2)::int as "questions",
    (select count(*) from alert where cleared_at is null)::int as "openAlerts"`;

/** Alerts that are open, the newest first. */
export const selectAlerts = `
  select id::text as id, kind::text as "code", nullif(subject, '') as "title", raised_at as "at"
  from alert where cleared_at is null order by raised_at desc, id desc limit 5`;

/** What was made last, the newest first: `$3` of each kind and in all, but three sequences: a batch makes them by the thousand. */
export const selectRecent = `
  select * from (
    (select 'SEQUENCE' as kind, user_id as id, null as "ofId", user_id as title, event_count as count, finished_at as at
      from sequence where status = 'CURRENT' and finished_at is not null order by id desc limit least(3, $3))
    union all
    (select 'MINING', id::text, null, null, pattern_count, finished_at
      from mining where finished_at is not null order by id desc limit $3)
    union all
    (select 'GRAPH', g.id::text, null, s.name || ' v' || g.version, g.edge_count, g.created_at
      from graph g join graph_series s on s.id = g.series_id order by g.id desc limit $3)
    union all
    (select 'ANSWER', id::text, graph_id::text, text, null, answered_at
      from question where answered_at is not null and (principal = $1 or $2) order by id desc limit $3)
    union all
    (select 'IMPORT', id::text, null, file_name, added, ended_at
      from import where status = 'FINISHED' and not dry_run order by started_at desc, id desc limit $3)
  ) made order by at desc, kind, id limit $3`;
