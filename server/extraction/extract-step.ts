import type { Answers } from '../llm/answers.ts';
import { LlmFailure } from '../llm/failures.ts';
import type { Llm, LlmPart, LlmRequest } from '../llm/llm.ts';
import { requestHash } from '../llm/request-hash.ts';
import { RunFailure } from '../runs/run-failure.ts';
import type { Execution } from '../runs/run-kind.ts';
import type { Clock } from './clock.ts';
import type { PlannedStep } from './draft.ts';
import { DraftWriter } from './draft-writer.ts';
import type { Grounds } from './grounds.ts';
import { createLineReader } from './line-reader.ts';
import { buildPrompt } from './prompt.ts';
import type { RowProgress } from './row-progress.ts';
import { conversionEventsForUncovered } from './rule-events.ts';
import type { Language } from './types.ts';

/** What all steps of an extraction share. */
export interface StepHouse {
  readonly llm: Llm;
  readonly answers: Answers;
  readonly clock: Clock;
  readonly execution: Execution;
  readonly grounds: Grounds;
  readonly userId: string;
  readonly sequenceId: number;
  readonly language: Language;
  /** Ask the model also where the same question was answered before. */
  readonly regenerate: boolean;
  readonly progress: RowProgress;
  /** Ids for events that will be announced. */
  readonly reserveIds: (count: number) => Promise<readonly bigint[]>;
}

/** Tokens of the longest answer: each row may become a line. */
const maxTokens = 8_000;
const temperature = 0.3;

/**
 * Asks the model for the events of a step's rows that nothing covers yet, and stores each line as it closes and
 * passes the checks. Throws `RunFailure` when the answer was not complete; what was accepted before stays.
 */
export async function extractStep(house: StepHouse, step: PlannedStep): Promise<void> {
  const { execution, progress, grounds, userId, language } = house;
  const attempt = step.attempts + 1;
  const open = new Set(step.rows.flatMap((_row, index) => (step.covered.has(index + 1) ? [] : [index + 1])));
  const calling = progress.item({
    stage: 'CALLING',
    message: `Step ${step.number}: asking for ${open.size} rows`,
    step: step.number,
    attempt,
  });
  await execution.append([calling], async (transaction) => {
    await transaction.query('update run_step set attempts = $3 where run_id = $1 and step = $2', [
      execution.runId,
      step.number,
      attempt,
    ]);
  });
  const chunks = execution.chunks(step.number, attempt);
  const writer = new DraftWriter({ ...house, chunks, step, attempt });
  if (open.size > 0) {
    const prompt = buildPrompt({
      ...grounds,
      userId,
      rows: step.rows,
      language,
      clock: house.clock,
      ask: open,
    });
    const request = {
      ...prompt,
      maxTokens,
      temperature,
      runId: execution.runId,
      step: step.number,
      attempt,
      signal: execution.signal,
    };
    await readAnswer(house, request, writer);
  }
  const byRule = conversionEventsForUncovered({
    ...grounds,
    rows: step.rows,
    covered: step.covered,
    language,
  });
  await writer.finish(byRule);
}

async function readAnswer(house: StepHouse, request: LlmRequest, writer: DraftWriter): Promise<void> {
  const lines = createLineReader();
  try {
    for await (const { kind, text } of answer(house, request)) {
      writer.show(text, kind === 'reasoning');
      if (kind === 'text') await writer.take(lines.push(text));
    }
  } catch (error) {
    await writer.flush();
    if (error instanceof LlmFailure)
      throw new RunFailure(error.code, error.message, error.retryable, { cause: error });
    throw error;
  }
  const last = lines.end();
  if (last !== null) await writer.take([last]);
}

/** The model's answer; one that it gave before to the very same question is not bought again. */
async function* answer(
  { llm, answers, regenerate }: StepHouse,
  request: LlmRequest,
): AsyncGenerator<LlmPart, void, undefined> {
  const hash = requestHash(request, llm.model);
  const kept = regenerate ? undefined : await answers.find(hash);
  if (kept !== undefined) {
    yield { kind: 'text', text: kept };
    return;
  }
  let text = '';
  for await (const part of llm.stream(request)) {
    if (part.kind === 'text') text += part.text;
    yield part;
  }
  await answers.keep(hash, text);
}
