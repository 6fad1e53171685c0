import type { Transaction } from '../../database/database.ts';

/** A step of a run, as its row says it. */
export interface StepRecord {
  /** From 1. */
  readonly number: number;
  /** What the step is about, as its feature stored it. */
  readonly input: unknown;
  /** Tries begun. */
  readonly attempts: number;
  /** Tries that failed; those that a crash or a hand-over cut are none. */
  readonly failures: number;
  readonly startedAt: Date | null;
  readonly finished: boolean;
}

/** A step that is to be done. */
export interface NewStep {
  readonly number: number;
  readonly input: unknown;
}

/** All steps of a run, in the order of their numbers. */
export async function readSteps(transaction: Transaction, runId: string): Promise<readonly StepRecord[]> {
  const { rows } = await transaction.query<StepRecord>(
    `select step as "number", input, attempts, failures, started_at as "startedAt", finished_at is not null as "finished"
     from run_step where run_id = $1 order by step`,
    [runId],
  );
  return rows;
}

export async function addSteps(
  transaction: Transaction,
  runId: string,
  steps: readonly NewStep[],
): Promise<void> {
  await transaction.query(
    'insert into run_step (run_id, step, input) select $1, * from unnest($2::int[], $3::jsonb[])',
    [runId, steps.map(({ number }) => number), steps.map(({ input }) => JSON.stringify(input))],
  );
}

/** Gives a run the steps of another one, with what was finished; their tries are counted anew. */
export async function copySteps(transaction: Transaction, from: string, to: string): Promise<void> {
  await transaction.query(
    `insert into run_step (run_id, step, input, finished_at) select $2, step, input, finished_at from run_step where run_id = $1`,
    [from, to],
  );
}

/** Narrows what a step is about. */
export async function changeStep(
  transaction: Transaction,
  runId: string,
  { number, input }: NewStep,
): Promise<void> {
  await transaction.query('update run_step set input = $3 where run_id = $1 and step = $2', [
    runId,
    number,
    JSON.stringify(input),
  ]);
}

/** Counts a try before it is made, so that one that a crash cuts is not forgotten. */
export async function beginAttempt(transaction: Transaction, runId: string, step: number): Promise<void> {
  await transaction.query(
    `update run_step set attempts = attempts + 1, started_at = coalesce(started_at, now()) where run_id = $1 and step = $2`,
    [runId, step],
  );
}

export async function failAttempt(transaction: Transaction, runId: string, step: number): Promise<void> {
  await transaction.query('update run_step set failures = failures + 1 where run_id = $1 and step = $2', [
    runId,
    step,
  ]);
}

export async function finishStep(transaction: Transaction, runId: string, step: number): Promise<void> {
  await transaction.query('update run_step set finished_at = now() where run_id = $1 and step = $2', [
    runId,
    step,
  ]);
}
