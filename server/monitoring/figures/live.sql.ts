/** What goes on now, on all nodes. Takes nothing. */
export const liveFigures = `
  with live as (
    select *, status = 'QUEUED' and (wait_until is null or wait_until <= now()) as queued,
      coalesce(wait_until > now(), false) as put_off
    from run where ended_at is null
  )
  select (count(*) filter (where queued))::int as queued,
    (count(*) filter (where put_off))::int as "putOff",
    (count(*) filter (where status = 'RUNNING'))::int as running,
    (extract(epoch from now() - min(greatest(created_at, wait_until)) filter (where queued)))::float8 as "oldestSeconds",
    (count(distinct worker) filter (where lease_until > now()))::int as nodes
  from live`;

/** The row of `liveFigures`. */
export interface LiveFigures {
  readonly queued: number;
  readonly putOff: number;
  readonly running: number;
  /** Null when nothing is queued. */
  readonly oldestSeconds: number | null;
  readonly nodes: number;
}
