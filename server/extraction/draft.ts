import type { Database, Transaction } from '../database/database.ts';
import type { Language } from '../llm/language.ts';
import { addSteps, readSteps, type StepRecord } from '../runs/work/run-steps.ts';
import { openDraft, type Reading } from '../sequences/versions.ts';
import { planSteps } from './steps/steps.ts';
import type { PromptRow } from './types.ts';

/** One LLM call's worth of rows. A row's number is its place in `rows`, from 1, and stays the same in each attempt. */
export interface PlannedStep extends Omit<StepRecord, 'input'> {
  readonly rows: readonly PromptRow[];
  /** Numbers of the rows that an accepted event rests on. */
  readonly covered: Set<number>;
}

/** A version of a sequence that is being made, and its plan, in the order of time. */
export interface Draft {
  readonly sequenceId: number;
  readonly steps: readonly PlannedStep[];
}

/** A step that nobody has begun. */
export function newStep(number: number, rows: readonly PromptRow[]): PlannedStep {
  return { number, rows, attempts: 0, failures: 0, startedAt: null, finished: false, covered: new Set() };
}

/** Plans the steps for rows, with numbers from `first` on. */
export function planDraft(rows: readonly PromptRow[], first = 1): readonly PlannedStep[] {
  return planSteps(rows).map((rows, index) => newStep(first + index, rows));
}

/** What the database keeps of a step: the ids of its behaviors. */
export function inputOf({ number, rows }: PlannedStep): { number: number; input: readonly string[] } {
  return { number, input: rows.map(({ id }) => String(id)) };
}

/** What a version that rests on these rows has read. */
export function readingOf(rows: readonly Pick<PromptRow, 'id'>[]): Reading {
  const readUpTo = rows.reduce<bigint | null>(
    (highest, { id }) => (highest === null || id > highest ? id : highest),
    null,
  );
  return { behaviorCount: rows.length, readUpTo };
}

/** Stores a new draft with its plan, and answers the id of its sequence. */
export async function storeDraft(
  transaction: Transaction,
  run: { readonly runId: string; readonly userId: string; readonly language: Language },
  steps: readonly PlannedStep[],
): Promise<number> {
  const sequenceId = await openDraft(transaction, {
    ...run,
    ...readingOf(steps.flatMap(({ rows }) => rows)),
  });
  await addSteps(transaction, run.runId, steps.map(inputOf));
  return sequenceId;
}

/** The draft that an earlier worker of this run left, as far as it came; null when there is none. */
export async function findDraft(
  { prisma, pool }: Database,
  runId: string,
  rows: readonly PromptRow[],
): Promise<Draft | null> {
  const sequence = await prisma.sequence.findFirst({ where: { runId }, select: { id: true } });
  if (!sequence) return null;
  return { sequenceId: sequence.id, steps: await readPlan(pool, runId, sequence.id, rows) };
}

/**
 * The steps of a run, in the order of time, with the rows that the sequence's events rest on. Rows that are no longer
 * in the data are left out of the plan, and their numbers with them.
 */
export async function readPlan(
  transaction: Transaction,
  runId: string,
  sequenceId: number,
  rows: readonly PromptRow[],
): Promise<readonly PlannedStep[]> {
  const records = await readSteps(transaction, runId);
  const evidence = await transaction.query<{ behavior_id: string }>(
    'select behavior_id from event_evidence where event_id in (select id from event where sequence_id = $1)',
    [sequenceId],
  );
  const used = new Set(evidence.rows.map(({ behavior_id }) => behavior_id));
  const places = new Map(rows.map((row, place) => [String(row.id), { row, place }]));
  const placed = records.map(({ input, ...record }) => {
    const found = readIds(input).flatMap((id) => places.get(id) ?? []);
    const rows = found.map(({ row }) => row);
    const covered = new Set(rows.flatMap(({ id }, index) => (used.has(String(id)) ? [index + 1] : [])));
    return { place: found[0]?.place ?? -1, step: { ...record, rows, covered } };
  });
  return placed.toSorted((a, b) => a.place - b.place).map(({ step }) => step);
}

function readIds(input: unknown): readonly string[] {
  return Array.isArray(input) ? input.map(String) : [];
}
