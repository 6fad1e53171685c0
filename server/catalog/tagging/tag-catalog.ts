import type { Database } from '../../database/database.ts';
import type { Answers } from '../../llm/answers/answers.ts';
import { closeAbandonedCalls } from '../../llm/ledger/ledger.ts';
import type { Llm } from '../../llm/llm.ts';
import type { RetryPolicy } from '../../runs/work/retry.ts';
import type { Execution, RunKind } from '../../runs/work/run-kind.ts';
import { addSteps, readSteps, type StepRecord } from '../../runs/work/run-steps.ts';
import { readTagInput, type TagInput, taggingRun } from './start-tagging.ts';
import { TagProgress } from './tag-progress.ts';
import { type TagStep, tagStep } from './tag-step.ts';
import { idsOf, loadEntries } from './tagged-entry.ts';

export interface TaggingHouse {
  readonly database: Database;
  readonly llm: Llm;
  readonly answers: Answers;
  readonly retry: RetryPolicy;
}

/** Entries of one call. */
const ENTRIES = 100;

/**
 * The run that tags apps or media, a hundred in a call: tags are stored as their lines close and pass the checks, and an
 * entry is done only when it has some.
 */
export function tagCatalog(house: TaggingHouse): RunKind {
  const { database } = house;
  return {
    kind: 'tagCatalog',
    async execute(execution) {
      const input = readTagInput(execution.input);
      const records = (await findPlan(database, execution)) ?? (await plan(database, execution, input));
      const steps = await Promise.all(records.map((record) => openStep(database, execution, input, record)));
      const total = steps.reduce((sum, { entries }) => sum + entries.length, 0);
      const tagged = steps.reduce((sum, { covered }) => sum + covered.size, 0);
      const progress = new TagProgress(total, tagged);
      const overManual = typeof input.entries !== 'string';
      for (const [index, step] of steps.entries()) {
        if (records[index]?.finished || step.entries.length === 0) continue;
        await tagStep({ ...house, execution, progress, ...input, overManual }, step);
      }
      const message = `${progress.done} entries tagged`;
      return {
        items: [progress.item({ stage: 'SAVING', message })],
        details: {},
        result: { tagged: progress.done },
      };
    },
    again: async ({ input }) => taggingRun(readTagInput(input)),
  };
}

/** The plan that an earlier worker of this very run left. Its calls ended with it. */
async function findPlan({ pool }: Database, { runId }: Execution): Promise<readonly StepRecord[] | null> {
  const records = await readSteps(pool, runId);
  if (records.length === 0) return null;
  await closeAbandonedCalls(pool, runId);
  return records;
}

/** Plans the steps and stores them, in the transaction of the first Progress. */
async function plan(
  database: Database,
  execution: Execution,
  { kind, entries }: TagInput,
): Promise<readonly StepRecord[]> {
  const ids = typeof entries === 'string' ? await idsOf(database, kind, entries) : entries;
  const steps = Array.from({ length: Math.ceil(ids.length / ENTRIES) }, (_, index) => ({
    number: index + 1,
    input: ids.slice(index * ENTRIES, (index + 1) * ENTRIES),
  }));
  const message = `${ids.length} entries in ${steps.length} steps`;
  const item = new TagProgress(ids.length, 0).item({ stage: 'PREPARING', message });
  await execution.append([item], (transaction) => addSteps(transaction, execution.runId, steps));
  return steps.map((step) => ({ ...step, attempts: 0, failures: 0, startedAt: null, finished: false }));
}

async function openStep(
  { pool }: Database,
  { runId }: Execution,
  { kind }: TagInput,
  { number, input, attempts, failures, startedAt }: StepRecord,
): Promise<TagStep> {
  const entries = await loadEntries(pool, kind, Array.isArray(input) ? input.map(String) : []);
  const covered = entries.flatMap(({ tagRunId }, index) => (tagRunId === runId ? [index + 1] : []));
  return { number, attempts, failures, startedAt, entries, covered: new Set(covered) };
}
