/**
 * What the database knows of all nodes, as rows of a figure's name, its label and a second one, and its value. One
 * statement: those who scrape every few seconds send no more.
 */
export const storedFigures = `
  select 'runs' as figure, kind as a, status::text as b, count(*)::float8 as value
    from run where ended_at is null or ended_at > now() - interval '24 hours' group by 2, 3
  union all
  select 'queued', lane::text, '', count(*)
    from run where ended_at is null and status = 'QUEUED' and (wait_until is null or wait_until <= now()) group by 2
  union all
  select 'oldest', '', '', coalesce(extract(epoch from now() - min(greatest(created_at, wait_until))), 0)
    from run where ended_at is null and status = 'QUEUED' and (wait_until is null or wait_until <= now())
  union all
  select 'waiting', '', '', count(*) from run where ended_at is null and wait_until > now()
  union all
  select 'nodes', '', '', count(distinct worker) from run where ended_at is null and lease_until > now()
  union all
  select 'imports', status::text, '', count(*) from import
    where started_at > now() - interval '24 hours' or status in ('WAITING', 'RUNNING') group by 2
  union all
  select 'alerts', kind::text, '', count(*) from alert where cleared_at is null group by 2
  union all
  select 'cost', model, '', sum(cost) from llm_call
    where started_at > now() - interval '24 hours' and cost is not null group by 2
  union all
  select 'unstreamed', '', '', count(*) from llm_call
    where started_at > now() - interval '24 hours' and not streamed`;

/** A row of `storedFigures`. */
export interface StoredFigure {
  readonly figure: string;
  readonly a: string;
  readonly b: string;
  readonly value: number;
}
