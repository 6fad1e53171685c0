/**
 * What alerts look at, over the last `$1` milliseconds. Calls count once they have ended by themselves: those that we
 * stopped say nothing of the model. Runs that somebody cancelled say nothing either.
 */
export const recentFigures = `
  select
    (select row_to_json(calls) from (
      select count(*)::int as ended,
        (count(*) filter (where outcome = 'COMPLETE'))::int as succeeded,
        percentile_disc(0.95) within group (order by duration_ms) as "p95Ms"
      from llm_call
      where started_at > now() - $1 * interval '1 ms' and outcome in ('COMPLETE', 'CUT', 'FAILED')
    ) calls) as calls,
    (select row_to_json(runs) from (
      select count(*)::int as ended, (count(*) filter (where status = 'FINISHED'))::int as succeeded
      from run where ended_at > now() - $1 * interval '1 ms' and status in ('FINISHED', 'FAILED')
    ) runs) as runs,
    (select count(*)::int from llm_call
      where started_at > now() - $1 * interval '1 ms' and not streamed) as "notStreamed"`;

/** The row of `recentFigures`. */
export interface RecentFigures {
  readonly calls: {
    readonly ended: number;
    readonly succeeded: number;
    /** Null without calls. */
    readonly p95Ms: number | null;
  };
  readonly runs: { readonly ended: number; readonly succeeded: number };
  readonly notStreamed: number;
}
