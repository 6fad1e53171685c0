import { LlmFailure } from '../llm/failures.ts';
import { readLines } from '../llm/lines/read-lines.ts';
import type { LlmRequest } from '../llm/llm.ts';
import { beginAttempt } from '../runs/work/run-steps.ts';
import { conversionEventsForUncovered } from './checks/rule-events.ts';
import type { PlannedStep } from './draft.ts';
import { DraftWriter } from './draft-writer.ts';
import { afterFailure } from './failed-attempt.ts';
import { stepRequest } from './prompt/step-request.ts';
import type { StepHouse } from './step-house.ts';

/**
 * Asks the model for the events of a step's rows that nothing covers yet, and stores each line as it closes and
 * passes the checks. Answers the steps that are to be done next in its place: none when it is finished. Throws `PutOff`
 * when it is to be tried again later, and `RunFailure` when it never is (rule 9); what was accepted before stays.
 */
export async function extractStep(house: StepHouse, step: PlannedStep): Promise<readonly PlannedStep[]> {
  const attempt = step.attempts + 1;
  const open = openRows(step);
  await announceCall(house, step, attempt, open.size);
  const begun = { ...step, attempts: attempt, startedAt: step.startedAt ?? new Date() };
  const chunks = house.execution.chunks(step.number, attempt);
  const writer = new DraftWriter({ ...house, chunks, step: begun, attempt });
  const failure = open.size > 0 ? await ask(house, begun, open, writer) : null;
  if (failure) return afterFailure(house, begun, failure, (kept) => finish(house, kept, writer));
  await finish(house, begun, writer);
  return [];
}

function openRows({ rows, covered }: PlannedStep): ReadonlySet<number> {
  return new Set(rows.flatMap((_row, index) => (covered.has(index + 1) ? [] : [index + 1])));
}

async function announceCall(
  { execution, progress }: StepHouse,
  { number }: PlannedStep,
  attempt: number,
  rows: number,
): Promise<void> {
  const message = `Step ${number}: asking for ${rows} rows`;
  const item = progress.item({ stage: 'CALLING', message, step: number, attempt });
  await execution.append([item], (transaction) => beginAttempt(transaction, execution.runId, number));
}

/** Reads the model's answer to its end; answers the failure that cut it short, if any. */
async function ask(
  house: StepHouse,
  step: PlannedStep,
  open: ReadonlySet<number>,
  writer: DraftWriter,
): Promise<LlmFailure | null> {
  const failure = await readLines(house, requestFor(house, step, open), {
    show: (text, isReasoning) => writer.show(text, isReasoning),
    take: (lines) => writer.take(lines),
    isUsable: () => uselessness(writer) === null,
  }).finally(() => writer.flush());
  return failure ?? uselessness(writer);
}

/**
 * An answer whose lines are all wrong is asked for again. One without any line, or with nothing but what is known already, may
 * be right: the rows that it was asked for may say nothing.
 */
function uselessness({ useful, wrong }: DraftWriter): LlmFailure | null {
  if (useful || wrong === 0) return null;
  return new LlmFailure('LLM_UNUSABLE', "No line of the model's answer passed the checks.");
}

function requestFor(house: StepHouse, step: PlannedStep, open: ReadonlySet<number>): LlmRequest {
  const { execution, grounds, userId, language, clock } = house;
  return {
    ...stepRequest({ ...grounds, userId, rows: step.rows, language, clock, ask: open }),
    runId: execution.runId,
    step: step.number,
    attempt: step.attempts,
    priority: execution.lane === 'BATCH' ? 'batch' : 'interactive',
    signal: execution.signal,
  };
}

/** Ends a step, with the events that rules add to those of the model. */
async function finish(
  { grounds, language }: StepHouse,
  step: PlannedStep,
  writer: DraftWriter,
): Promise<void> {
  const { rows, covered } = step;
  await writer.finish(step, conversionEventsForUncovered({ ...grounds, rows, covered, language }));
}
