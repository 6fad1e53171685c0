import type { Transaction } from '../../database/database.ts';

/** Who waits for whom in the queue. */
const lanes = ['INTERACTIVE', 'BATCH', 'COORDINATOR'] as const;

/**
 * INTERACTIVE: somebody waits for it, so it goes first. BATCH: one of many, which leaves a slot to the interactive ones.
 * COORDINATOR: starts and watches other runs; it takes none of their slots, so they cannot wait for each other for good.
 */
export type Lane = (typeof lanes)[number];

export function isLane(text: unknown): text is Lane {
  return lanes.some((lane) => lane === text);
}

/** Lower goes first. */
const priorities: Readonly<Record<Lane, number>> = { INTERACTIVE: 0, COORDINATOR: 1, BATCH: 2 };

/** Name of the queue's one task. */
export const runTask = 'run';

/**
 * Queues a job for a run at an epoch, under its lane as a flag. The key makes a second job for the same epoch the same
 * job; within a lane the older run goes first, also when its job has been put back.
 */
export async function addJob(
  transaction: Transaction,
  runId: string,
  epoch: number,
  lane: Lane,
): Promise<void> {
  await transaction.query(
    `select graphile_worker.add_job('${runTask}', $1::json, max_attempts := 1, job_key := $2, priority := $3, flags := $4,
       run_at := (select least(now(), created_at) from run where id = $5))`,
    [JSON.stringify({ runId, epoch, lane }), `${runId}:${epoch}`, priorities[lane], [lane], runId],
  );
}

/**
 * Queues a job for each unfinished run that nobody works on and that need not wait. (A job that a dead worker holds,
 * or that failed before the run was claimed, brings its run no nearer.)
 */
export async function addMissingJobs(transaction: Transaction): Promise<void> {
  const { rows } = await transaction.query<{ id: string; epoch: number; lane: Lane }>(
    `select id, epoch, lane from run where ended_at is null
       and (lease_until is null or lease_until <= now()) and (wait_until is null or wait_until <= now())
       and not exists (
         select from graphile_worker.jobs where key = run.id || ':' || run.epoch
           and locked_at is null and attempts < max_attempts)`,
  );
  for (const { id, epoch, lane } of rows) await addJob(transaction, id, epoch, lane);
}
