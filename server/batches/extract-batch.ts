import type { Database } from '../database/database.ts';
import type { BudgetHouse } from '../llm/budgets/budget-house.ts';
import { sharedBudgetWords } from '../llm/budgets/shared-budget.ts';
import { RunFailure } from '../runs/work/run-failure.ts';
import type { RunKind } from '../runs/work/run-kind.ts';
import { announceBatch } from './announced.ts';
import { type BatchLimits, readBatchInput } from './batch-input.ts';
import { Coordination } from './coordination.ts';
import { figuresOf } from './figures.ts';
import { readMembers } from './members.ts';
import { batchRun } from './start-batch.ts';
import { Tally } from './tally.ts';

const everyone = { after: 0, first: 1_000_000 } as const;

/**
 * The run that extracts the events of many users (rule 16): each in a run of its own, so many at a time. Its own journal
 * tells of each that starts, gains events or ends. One that fails does not stop the others, unless it was for a budget
 * that all of them share: then nobody else is started, and the batch ends with LLM_BUDGET.
 */
export function extractEventsBatch(database: Database, limits: BatchLimits, spending: BudgetHouse): RunKind {
  return {
    kind: 'extractEventsBatch',
    async execute(execution) {
      const { runId } = execution;
      const [figures] = await figuresOf(database.pool, [runId], limits);
      if (!figures) throw new RunFailure('INTERNAL', `The run ${runId} is no batch.`, false);
      const tally = new Tally(figures);
      const input = readBatchInput(execution.input);
      const budgetWords = (child: string) => sharedBudgetWords(spending, child);
      await new Coordination({ database, execution, input, tally, budgetWords }).run();
      const { total, succeeded, failed, cancelled, skipped } = tally.figures;
      return {
        items: [tally.item([], 'SAVING')],
        details: announceBatch(tally.figures, []),
        result: { total, succeeded, failed, cancelled, skipped },
      };
    },
    async again({ runId, input }) {
      const { language, concurrency, regenerate } = readBatchInput(input);
      const status = ['FAILED', 'CANCELLED'] as const;
      const members = await readMembers(database.pool, runId, { ...everyone, status });
      return batchRun(
        members.map(({ subject }) => subject),
        { language, concurrency, regenerate, continues: runId },
      );
    },
  };
}
