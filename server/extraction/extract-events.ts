import type { Database } from '../database/database.ts';
import type { Answers } from '../llm/answers.ts';
import type { Llm } from '../llm/llm.ts';
import { RunFailure } from '../runs/run-failure.ts';
import type { Execution, Outcome, RunKind } from '../runs/run-kind.ts';
import { reserveEventIds } from '../sequences/store-events.ts';
import { makeCurrent } from '../sequences/versions.ts';
import { createClock } from './clock.ts';
import { type Draft, findDraft, planDraft, storeDraft } from './draft.ts';
import { extractStep } from './extract-step.ts';
import { type Grounds, loadGrounds } from './grounds.ts';
import { RowProgress } from './row-progress.ts';
import type { Language } from './types.ts';

export interface ExtractionHouse {
  readonly database: Database;
  readonly llm: Llm;
  readonly answers: Answers;
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
      const { language, regenerate } = readInput(execution.input);
      const userId = subjectOf(execution);
      const grounds = await loadGrounds(house.database, userId);
      const draft =
        (await findDraft(house.database, execution.runId, grounds.rows)) ??
        (await openDraft(execution, grounds, userId, language));
      const progress = new RowProgress(draft.steps);
      const reserveIds = (count: number) => reserveEventIds(house.database.pool, count);
      const shared = {
        ...house,
        clock,
        execution,
        grounds,
        userId,
        language,
        regenerate,
        progress,
        reserveIds,
      };
      for (const step of draft.steps) {
        if (!step.finished) await extractStep({ ...shared, sequenceId: draft.sequenceId }, step);
      }
      return outcome(draft, userId, progress);
    },
  };
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

function outcome({ sequenceId, steps }: Draft, userId: string, progress: RowProgress): Outcome {
  const covered = steps.reduce((sum, step) => sum + step.covered.size, 0);
  const total = steps.reduce((sum, { rows }) => sum + rows.length, 0);
  return {
    items: [
      progress.last({
        stage: 'SAVING',
        message: `All steps finished: events rest on ${covered} of ${total} rows`,
      }),
    ],
    details: { sequenceId },
    result: { sequenceId, covered, total },
    write: (transaction) => makeCurrent(transaction, userId, sequenceId),
  };
}

function subjectOf({ subject, runId }: Execution): string {
  if (subject === null) throw new RunFailure('INTERNAL', `The extraction ${runId} names no user.`, false);
  return subject;
}

/** The input as `startExtraction` stored it. */
function readInput(input: unknown): { language: Language; regenerate: boolean } {
  const { language, regenerate } = input as { language: Language; regenerate: boolean };
  return { language, regenerate };
}
