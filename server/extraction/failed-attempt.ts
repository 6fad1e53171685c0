import type { LlmFailure } from '../llm/failures.ts';
import { RunFailure } from '../runs/work/run-failure.ts';
import { addSteps, changeStep, failAttempt } from '../runs/work/run-steps.ts';
import { waitOrFail } from '../runs/work/wait-or-fail.ts';
import { inputOf, type PlannedStep } from './draft.ts';
import type { StepHouse } from './step-house.ts';
import { type SplitStep, splitStep } from './steps/split-step.ts';

type FailureHouse = Pick<StepHouse, 'execution' | 'progress' | 'retry' | 'nextNumber'>;

/**
 * What comes of an attempt that failed (rule 9). An answer that was too long leaves its accepted lines, and its other
 * rows go into a smaller step: answers the steps to do next. Any other failure is waited out, with `PutOff`, as long as
 * the policy allows; then, or if asking again is of no use, it ends the run.
 *
 * @param finish ends a step that needs no further answer
 */
export async function afterFailure(
  house: FailureHouse,
  step: PlannedStep,
  failure: LlmFailure,
  finish: (step: PlannedStep) => Promise<void>,
): Promise<readonly PlannedStep[]> {
  if (failure.code !== 'LLM_LENGTH')
    return waitOrFail(house, step, failure, (words) => house.progress.item(words));
  if (step.covered.has(step.rows.length)) {
    await finish(step);
    return [];
  }
  const split = splitStep(step, house.nextNumber());
  if (!split) throw failed(failure);
  await storeSplit(house, split);
  if (!split.answered) return [split.kept, split.rest];
  await finish(split.kept);
  return [split.rest];
}

async function storeSplit({ execution, progress }: FailureHouse, { kept, rest }: SplitStep): Promise<void> {
  const { runId } = execution;
  const message = `Step ${kept.number}: the answer was too long; ${rest.rows.length} rows go into step ${rest.number}`;
  const item = progress.item({
    stage: 'STREAMING',
    message,
    step: kept.number,
    attempt: kept.attempts,
    cause: 'LLM_LENGTH',
  });
  await execution.append([item], async (transaction) => {
    await failAttempt(transaction, runId, kept.number);
    await changeStep(transaction, runId, inputOf(kept));
    await addSteps(transaction, runId, [inputOf(rest)]);
  });
}

function failed(failure: LlmFailure): RunFailure {
  return new RunFailure(failure.code, failure.message, failure.retryable, { cause: failure });
}
