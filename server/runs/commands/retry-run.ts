import type { Pool } from 'pg';
import { notFound, Refusal } from '../../refusals/refusals.ts';
import type { EndedRun, RunKind } from '../work/run-kind.ts';
import type { RunRequest } from '../work/run-request.ts';

/**
 * The request that starts an ended run again, for who started it then. Refused with NOT_FOUND for an unknown run, RUN_ACTIVE for one that has
 * not ended, NOT_RETRYABLE for one that has its whole result.
 */
export async function requestToRetry(
  pool: Pool,
  kinds: ReadonlyMap<string, RunKind>,
  runId: string,
  runKey: string | null,
): Promise<RunRequest> {
  const { rows } = await pool.query<EndedRun & { kind: string; ended: boolean; status: string }>(
    `select id as "runId", principal, kind, subject, input, result, status, ended_at is not null as ended from run where id = $1`,
    [runId],
  );
  const [run] = rows;
  if (!run) throw notFound('run');
  if (!run.ended) throw new Refusal('RUN_ACTIVE', 'The run has not ended; cancel it first.');
  const again = isRetryable(run) ? await kinds.get(run.kind)?.again?.(run) : undefined;
  if (!again)
    throw new Refusal('NOT_RETRYABLE', 'There is nothing to do again: the run has its whole result.');
  return { ...again, kind: run.kind, principal: run.principal, runKey };
}

/** True for a run that ended without a result, or with one that names runs which did. */
export function isRetryable({ status, result }: { status: string; result: unknown }): boolean {
  if (status === 'FAILED' || status === 'CANCELLED') return true;
  if (typeof result !== 'object' || result === null) return false;
  return ['failed', 'cancelled'].some((name) => Number(new Map(Object.entries(result)).get(name)) > 0);
}
