import type { Database } from '../../database/database.ts';
import { closeAbandonedCalls } from '../../llm/ledger/ledger.ts';
import type { NewItem } from '../journal/items.ts';
import type { Execution } from './run-kind.ts';
import { addSteps, readSteps, type StepRecord } from './run-steps.ts';

/**
 * The one step of a run that makes one call, with one attempt more than an earlier worker, whose calls ended with it, has left
 * it. A run without its step gets it together with the item.
 */
export async function openOnlyStep(
  { pool }: Database,
  { runId, append }: Execution,
  item: NewItem,
): Promise<StepRecord> {
  const [left] = await readSteps(pool, runId);
  if (left) {
    await closeAbandonedCalls(pool, runId);
    return { ...left, attempts: left.attempts + 1, startedAt: left.startedAt ?? new Date() };
  }
  const step = { number: 1, input: null };
  await append([item], (transaction) => addSteps(transaction, runId, [step]));
  return { ...step, attempts: 1, failures: 0, startedAt: new Date(), finished: false };
}
