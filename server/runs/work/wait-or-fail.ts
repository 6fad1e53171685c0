import type { NewItem } from '../journal/items.ts';
import type { ProgressWords } from './progress-item.ts';
import { type RetryPolicy, type StepFailure, waitBeforeRetry } from './retry.ts';
import { PutOff, RunFailure } from './run-failure.ts';
import type { Execution } from './run-kind.ts';
import { failAttempt, type StepRecord } from './run-steps.ts';

/**
 * What comes of a failed attempt (rule 9): it is counted and announced, and `PutOff` thrown, as long as the policy allows
 * another one. Otherwise it ends the run: throws `RunFailure`.
 *
 * @param item makes the Progress that announces the wait
 */
export async function waitOrFail(
  { execution, retry }: { readonly execution: Execution; readonly retry: RetryPolicy },
  step: Pick<StepRecord, 'number' | 'attempts' | 'failures' | 'startedAt'>,
  failure: StepFailure,
  item: (words: ProgressWords) => NewItem,
): Promise<never> {
  const { number, attempts, failures, startedAt } = step;
  const now = Date.now();
  const history = { failures: failures + 1, sinceMs: startedAt ? now - startedAt.getTime() : 0 };
  const waitMs = waitBeforeRetry(retry, history, failure, Math.random());
  if (waitMs === null)
    throw new RunFailure(failure.code, failure.message, failure.retryable, { cause: failure });
  const announced = item({
    stage: 'WAITING',
    message: `Step ${number}, attempt ${attempts}: ${failure.message} Next attempt in ${Math.ceil(waitMs / 1_000)} s`,
    step: number,
    attempt: attempts,
    cause: failure.code,
    resumeAt: new Date(now + waitMs),
  });
  await execution.append([announced], (transaction) => failAttempt(transaction, execution.runId, number));
  throw new PutOff(waitMs, { step: number, attempt: attempts, code: failure.code });
}
