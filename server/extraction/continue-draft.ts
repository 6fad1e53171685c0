import type { Database } from '../database/database.ts';
import type { Language } from '../llm/language.ts';
import type { Execution } from '../runs/work/run-kind.ts';
import { addSteps, copySteps } from '../runs/work/run-steps.ts';
import { type EventRecord, eventParts } from '../sequences/event-record.ts';
import { takeOverDraft } from '../sequences/versions.ts';
import { announce } from './announced.ts';
import { type Draft, inputOf, newStep, planDraft, readingOf, readPlan } from './draft.ts';
import type { Grounds } from './grounds.ts';
import { RowProgress } from './row-progress.ts';

interface Continuation {
  readonly userId: string;
  readonly language: Language;
  /** Go on from what this run left, whatever else there is. */
  readonly continues: string | null;
  /** Nothing of an earlier run is wanted, but for the one that is continued. */
  readonly regenerate: boolean;
}

/** Events in one item, so that an item stays small. */
const eventsPerItem = 200;

/**
 * Makes the draft that an ended run left this run's own (rule 6): what it accepted stays and is announced first, its
 * finished steps are not bought again, and behaviors that came since get steps of their own. Null when there is none.
 */
export async function continueDraft(
  { pool, prisma }: Database,
  execution: Execution,
  { rows }: Grounds,
  wanted: Continuation,
): Promise<Draft | null> {
  const left = await findLeft(prisma, wanted);
  if (!left) return null;
  const { sequenceId, runId } = left;
  const old = (await readPlan(pool, runId, sequenceId, rows)).map(asNew);
  const planned = new Set(old.flatMap(({ rows }) => rows.map(({ id }) => id)));
  const highest = Math.max(0, ...old.map(({ number }) => number));
  const added = planDraft(
    rows.filter(({ id }) => !planned.has(id)),
    highest + 1,
  );
  const steps = [...old, ...added];
  const events = await prisma.event.findMany({
    where: { sequenceId },
    include: eventParts,
    orderBy: [{ start: 'asc' }, { id: 'asc' }],
  });
  await execution.append(itemsFor(steps, events), async (transaction) => {
    await takeOverDraft(transaction, {
      sequenceId,
      from: runId,
      to: execution.runId,
      ...readingOf(rows),
    });
    await copySteps(transaction, runId, execution.runId);
    await addSteps(transaction, execution.runId, added.map(inputOf));
  });
  return { sequenceId, steps };
}

/** The newest draft whose run has ended; a run that is deleted left no plan to go on with. */
async function findLeft(
  prisma: Database['prisma'],
  { userId, language, continues, regenerate }: Continuation,
): Promise<{ sequenceId: number; runId: string } | null> {
  if (regenerate && continues === null) return null;
  const left = await prisma.sequence.findFirst({
    where: {
      userId,
      language,
      status: 'DRAFT',
      run: { endedAt: { not: null } },
      ...(continues === null ? {} : { runId: continues }),
    },
    orderBy: { version: 'desc' },
    select: { id: true, runId: true },
  });
  return left?.runId ? { sequenceId: left.id, runId: left.runId } : null;
}

const asNew = ({ number, rows, finished, covered }: Draft['steps'][number]): Draft['steps'][number] => ({
  ...newStep(number, rows),
  finished,
  covered,
});

function itemsFor(steps: Draft['steps'], events: readonly EventRecord[]) {
  const progress = new RowProgress(steps);
  const message = `Goes on from the draft of an earlier run, with ${events.length} events`;
  const pages = Math.max(1, Math.ceil(events.length / eventsPerItem));
  return Array.from({ length: pages }, (_, page) => {
    const shown = events.slice(page * eventsPerItem, (page + 1) * eventsPerItem);
    return progress.item({ stage: 'PREPARING', message, details: announce(shown, []) });
  });
}
