import type { Pool } from 'pg';
import type { Lease } from '../journal/lease.ts';
import type { Lane } from './queue.ts';

export interface ClaimedRun {
  readonly lease: Lease;
  readonly kind: string;
  readonly subject: string | null;
  readonly lane: Lane;
  readonly principal: string;
  readonly input: unknown;
  /** When a worker first began with it. */
  readonly startedAt: Date;
  /** True when another worker's lease had run out. */
  readonly takenOver: boolean;
}

/**
 * Takes over a run that still has the given epoch and has not ended, and raises its epoch; null when it has moved on.
 * Time is the database's, so that nodes need not agree on theirs.
 */
export async function claim(
  pool: Pool,
  runId: string,
  epoch: number,
  worker: string,
  leaseMs: number,
): Promise<ClaimedRun | null> {
  const { rows } = await pool.query(
    `update run set epoch = run.epoch + 1, status = 'RUNNING', worker = $3, wait_until = null,
       lease_until = now() + $4 * interval '1 ms', started_at = coalesce(run.started_at, now())
     from run before
     where run.id = $1 and run.epoch = $2 and run.ended_at is null and before.id = run.id
       and (run.lease_until is null or run.lease_until <= now()) and (run.wait_until is null or run.wait_until <= now())
     returning run.epoch, run.last_seq, run.kind, run.subject, run.input, run.lane, run.principal, run.started_at,
       before.worker is not null as taken_over`,
    [runId, epoch, worker, leaseMs],
  );
  const [row] = rows;
  if (!row) return null;
  const lease = { runId, epoch: row.epoch, lastSeq: row.last_seq };
  const { kind, subject, input, lane, principal, started_at: startedAt, taken_over: takenOver } = row;
  return { lease, kind, subject, input, lane, principal, startedAt, takenOver };
}

/** Prolongs a lease; false when a newer epoch or an end has taken it away, or it was given back. */
export async function renew(pool: Pool, { runId, epoch }: Lease, leaseMs: number): Promise<boolean> {
  const { rowCount } = await pool.query(
    `update run set lease_until = now() + $3 * interval '1 ms'
     where id = $1 and epoch = $2 and ended_at is null and lease_until is not null`,
    [runId, epoch, leaseMs],
  );
  return rowCount === 1;
}

/** Gives a lease back, so that another worker may claim the run at once. */
export async function release(pool: Pool, { runId, epoch }: Lease): Promise<void> {
  await pool.query(
    `update run set lease_until = null, worker = null where id = $1 and epoch = $2 and ended_at is null`,
    [runId, epoch],
  );
}

/** Gives a lease back until later: nobody may claim the run before, and it holds up no slot meanwhile. */
export async function putOff(pool: Pool, { runId, epoch }: Lease, waitMs: number): Promise<void> {
  await pool.query(
    `update run set lease_until = null, worker = null, status = 'QUEUED', wait_until = now() + $3 * interval '1 ms'
     where id = $1 and epoch = $2 and ended_at is null`,
    [runId, epoch, waitMs],
  );
}
