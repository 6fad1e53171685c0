import type { Database, Transaction } from '../database/database.ts';
import { openDraft } from '../sequences/versions.ts';
import { planSteps } from './steps.ts';
import type { Language, PromptRow } from './types.ts';

/** One LLM call's worth of rows. A row's number is its place in `rows`, from 1, and stays the same in each attempt. */
export interface PlannedStep {
  /** From 1. */
  readonly number: number;
  readonly rows: readonly PromptRow[];
  readonly finished: boolean;
  /** Attempts made so far. */
  readonly attempts: number;
  /** Numbers of the rows that an accepted event rests on. */
  readonly covered: Set<number>;
}

/** A version of a sequence that is being made, and its plan. */
export interface Draft {
  readonly sequenceId: number;
  readonly steps: readonly PlannedStep[];
}

/** Plans the steps of a new draft. */
export function planDraft(rows: readonly PromptRow[]): readonly PlannedStep[] {
  return planSteps(rows).map((rows, index) => ({
    number: index + 1,
    rows,
    finished: false,
    attempts: 0,
    covered: new Set(),
  }));
}

/** Stores a new draft with its plan, and answers the id of its sequence. */
export async function storeDraft(
  transaction: Transaction,
  run: { readonly runId: string; readonly userId: string; readonly language: Language },
  steps: readonly PlannedStep[],
): Promise<number> {
  const behaviorCount = steps.reduce((sum, { rows }) => sum + rows.length, 0);
  const sequenceId = await openDraft(transaction, { ...run, behaviorCount });
  await transaction.query(
    'insert into run_step (run_id, step, input) select $1, * from unnest($2::int[], $3::jsonb[])',
    [
      run.runId,
      steps.map(({ number }) => number),
      steps.map(({ rows }) => JSON.stringify(rows.map(({ id }) => String(id)))),
    ],
  );
  return sequenceId;
}

/**
 * The draft that an earlier worker of this run left, as far as it came; null when there is none. Rows that are no
 * longer in the data are left out of the plan, and their numbers with them.
 */
export async function findDraft(
  { prisma, pool }: Database,
  runId: string,
  rows: readonly PromptRow[],
): Promise<Draft | null> {
  const sequence = await prisma.sequence.findFirst({ where: { runId }, select: { id: true } });
  if (!sequence) return null;
  const planned = await prisma.runStep.findMany({ where: { runId }, orderBy: { step: 'asc' } });
  const evidence = await pool.query<{ behavior_id: string }>(
    'select behavior_id from event_evidence where event_id in (select id from event where sequence_id = $1)',
    [sequence.id],
  );
  const used = new Set(evidence.rows.map(({ behavior_id }) => behavior_id));
  const byId = new Map(rows.map((row) => [String(row.id), row]));
  const steps = planned.map(({ step, input, attempts, finishedAt }) => {
    const rows = readIds(input).flatMap((id) => byId.get(id) ?? []);
    const covered = new Set(rows.flatMap(({ id }, index) => (used.has(String(id)) ? [index + 1] : [])));
    return { number: step, rows, finished: finishedAt !== null, attempts, covered };
  });
  return { sequenceId: sequence.id, steps };
}

function readIds(input: unknown): readonly string[] {
  return Array.isArray(input) ? input.map(String) : [];
}
