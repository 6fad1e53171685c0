import type { Database } from '../database/database.ts';
import type { Answers } from '../llm/answers/answers.ts';
import type { Language } from '../llm/language.ts';
import { closeAbandonedCalls } from '../llm/ledger/ledger.ts';
import type { Llm } from '../llm/llm.ts';
import { notFound } from '../refusals/refusals.ts';
import type { RetryPolicy } from '../runs/work/retry.ts';
import { RunFailure } from '../runs/work/run-failure.ts';
import type { Execution, Outcome, RunKind } from '../runs/work/run-kind.ts';
import { applyCorrections } from '../sequences/corrections/apply-corrections.ts';
import { reserveEventIds } from '../sequences/store-events.ts';
import { makeCurrent } from '../sequences/versions.ts';
import { continueDraft } from './continue-draft.ts';
import { type Draft, findDraft, type PlannedStep, planDraft, storeDraft } from './draft.ts';
import { extractStep } from './extract-step.ts';
import { readInput } from './extraction-input.ts';
import { type Grounds, loadGrounds } from './grounds.ts';
import { createClock } from './prompt/clock.ts';
import { RowProgress } from './row-progress.ts';
import { extractionRun } from './start-extraction.ts';
import type { StepHouse } from './step-house.ts';

export interface ExtractionHouse {
  readonly database: Database;
  readonly llm: Llm;
  readonly answers: Answers;
  readonly retry: RetryPolicy;
  /** Zone in which the model reads and writes times. */
  readonly timeZone: string;
}

/**
 * The run that makes a user's behaviors into a new version of the user's sequence. Events belong to a draft until
 * `Done` makes it the current version, in the same transaction; the version before stays until then, and readable after.
 */
export function extractEvents(house: ExtractionHouse): RunKind {
  const clock = createClock(house.timeZone);
  return {
    kind: 'extractEvents',
    async execute(execution) {
      const input = readInput(execution.input);
      const { language, regenerate } = input;
      const userId = subjectOf(execution);
      const grounds = await loadGrounds(house.database, userId);
      const draft =
        (await findOwnDraft(house.database, execution, grounds)) ??
        (await continueDraft(house.database, execution, grounds, { userId, ...input })) ??
        (await openDraft(execution, grounds, userId, language));
      const progress = new RowProgress(draft.steps);
      await doSteps(draft.steps, {
        ...house,
        clock,
        execution,
        grounds,
        userId,
        language,
        regenerate,
        progress,
        sequenceId: draft.sequenceId,
        reserveIds: (count) => reserveEventIds(house.database.pool, count),
      });
      return outcome(draft.sequenceId, userId, progress);
    },
    async again(run) {
      const { subject: userId } = run;
      if (userId === null) throw notFound('user'); // Erased since.
      const { language, regenerate } = readInput(run.input);
      return extractionRun({
        userId,
        language,
        regenerate,
        continues: run.runId,
        principal: '',
        runKey: null,
      });
    },
  };
}

/** The draft that an earlier worker of this very run left. Its calls ended with it. */
async function findOwnDraft(
  database: Database,
  { runId }: Execution,
  { rows }: Grounds,
): Promise<Draft | null> {
  const draft = await findDraft(database, runId, rows);
  if (draft) await closeAbandonedCalls(database.pool, runId);
  return draft;
}

/** Does the open steps in their order, and those that they are split into in their place. */
async function doSteps(planned: readonly PlannedStep[], house: Omit<StepHouse, 'nextNumber'>): Promise<void> {
  const open = planned.filter(({ finished }) => !finished);
  let highest = Math.max(0, ...planned.map(({ number }) => number));
  const nextNumber = () => {
    highest += 1;
    return highest;
  };
  for (let step = open.shift(); step; step = open.shift()) {
    open.unshift(...(await extractStep({ ...house, nextNumber }, step)));
  }
}

/** Plans and stores a new draft, in the transaction of the first Progress. */
async function openDraft(
  execution: Execution,
  grounds: Grounds,
  userId: string,
  language: Language,
): Promise<Draft> {
  const { runId } = execution;
  const steps = planDraft(grounds.rows);
  const message = `${grounds.rows.length} behaviors in ${steps.length} steps`;
  const item = new RowProgress(steps).item({ stage: 'PREPARING', message });
  let sequenceId = 0;
  await execution.append([item], async (transaction) => {
    sequenceId = await storeDraft(transaction, { runId, userId, language }, steps);
  });
  return { sequenceId, steps };
}

function outcome(sequenceId: number, userId: string, progress: RowProgress): Outcome {
  const { covered, total } = progress;
  const message = `All steps finished: events rest on ${covered} of ${total} rows`;
  return {
    items: [progress.last({ message })],
    details: { sequenceId },
    result: { sequenceId, covered, total },
    async write(transaction) {
      await applyCorrections(transaction, userId, sequenceId);
      await makeCurrent(transaction, userId, sequenceId);
    },
  };
}

function subjectOf({ subject, runId }: Pick<Execution, 'subject' | 'runId'>): string {
  if (subject === null) throw new RunFailure('INTERNAL', `The extraction ${runId} names no user.`, false);
  return subject;
}
