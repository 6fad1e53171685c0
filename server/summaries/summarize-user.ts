import type { Database } from '../database/database.ts';
import { createClock } from '../extraction/prompt/clock.ts';
import { answerTo } from '../llm/answers/answer-to.ts';
import type { Answers } from '../llm/answers/answers.ts';
import { LlmFailure } from '../llm/failures.ts';
import type { Llm, LlmRequest } from '../llm/llm.ts';
import { notFound } from '../refusals/refusals.ts';
import type { NewItem } from '../runs/journal/items.ts';
import { openOnlyStep } from '../runs/work/only-step.ts';
import { type ProgressWords, progressItem } from '../runs/work/progress-item.ts';
import type { RetryPolicy } from '../runs/work/retry.ts';
import { RunFailure } from '../runs/work/run-failure.ts';
import type { Execution, RunKind } from '../runs/work/run-kind.ts';
import { beginAttempt, type StepRecord } from '../runs/work/run-steps.ts';
import { waitOrFail } from '../runs/work/wait-or-fail.ts';
import { plainSummary, summaryProblem } from './check-summary.ts';
import { readSummaryInput, summaryRun } from './start-summary.ts';
import { storeSummary } from './store-summary.ts';
import { loadSummaryFacts } from './summary-facts.ts';
import { buildSummaryPrompt } from './summary-prompt.ts';

export interface SummaryHouse {
  readonly database: Database;
  readonly llm: Llm;
  readonly answers: Answers;
  readonly retry: RetryPolicy;
  /** Zone in which the model reads times. */
  readonly timeZone: string;
}

const maxTokens = 1_500;
const temperature = 0.4;

/** The run that describes a user in 2 to 4 sentences: streamed, checked, and stored with its version. */
export function summarizeUser(house: SummaryHouse): RunKind {
  const clock = createClock(house.timeZone);
  return {
    kind: 'summarizeUser',
    async execute(execution) {
      const { language, regenerate } = readSummaryInput(execution.input);
      const userId = subjectOf(execution);
      const reading = progress({ stage: 'PREPARING', message: 'Reading what is known of the user' });
      const step = await openOnlyStep(house.database, execution, reading);
      const facts = await loadSummaryFacts(house.database, userId, { clock, language });
      await execution.append(
        [progress({ stage: 'CALLING', message: 'Asking for the summary', ...numbers(step) })],
        (transaction) => beginAttempt(transaction, execution.runId, step.number),
      );
      const request = requestFor(execution, step, buildSummaryPrompt(userId, language, facts));
      const text = await ask({ ...house, execution, regenerate }, step, request);
      const summary = { userId, language, text, model: house.llm.model, sequenceId: facts.sequenceId };
      return finish(execution, summary);
    },
    async again({ subject: userId, input }) {
      if (userId === null) throw notFound('user'); // Erased since.
      return summaryRun(userId, readSummaryInput(input));
    },
  };
}

const numbers = ({ number, attempts }: StepRecord) => ({ step: number, attempt: attempts });

function requestFor(
  { runId, lane, signal }: Execution,
  step: StepRecord,
  prompt: Pick<LlmRequest, 'purpose' | 'messages'>,
): LlmRequest {
  const priority = lane === 'BATCH' ? 'batch' : 'interactive';
  return { ...prompt, maxTokens, temperature, runId, ...numbers(step), priority, signal };
}

interface AskHouse extends SummaryHouse {
  readonly execution: Execution;
  readonly regenerate: boolean;
}

/** The summary, once an answer is complete and good. Throws `PutOff` or `RunFailure` when it is not (rule 9). */
async function ask(house: AskHouse, step: StepRecord, request: LlmRequest): Promise<string> {
  const { execution } = house;
  const chunks = execution.chunks(step.number, step.attempts);
  let text = '';
  const read = async (): Promise<LlmFailure | null> => {
    try {
      const usable = async () => summaryProblem(plainSummary(text)) === null;
      for await (const part of answerTo(house, request, usable)) {
        chunks.push(part.text, part.kind === 'reasoning');
        if (part.kind === 'text') text += part.text;
      }
      const problem = summaryProblem(plainSummary(text));
      return problem === null ? null : new LlmFailure('LLM_UNUSABLE', problem);
    } catch (error) {
      if (error instanceof LlmFailure) return error;
      throw error;
    } finally {
      const waiting = await chunks.take();
      if (waiting.length > 0) await execution.append(waiting);
    }
  };
  const failure = await read();
  if (failure) await waitOrFail(house, step, failure, progress);
  return plainSummary(text);
}

function finish({ runId }: Execution, summary: Parameters<typeof storeSummary>[1]) {
  return {
    items: [progress({ stage: 'SAVING', message: 'The summary is written' })],
    details: { summary },
    result: { characters: summary.text.length },
    write: (transaction: Parameters<typeof storeSummary>[0]) => storeSummary(transaction, summary, runId),
  };
}

/** A Progress; how far one answer is nobody knows before its end. */
const progress = (words: ProgressWords): NewItem => progressItem(words, null);

function subjectOf({ subject, runId }: Pick<Execution, 'subject' | 'runId'>): string {
  if (subject === null) throw new RunFailure('INTERNAL', `The summary ${runId} names no user.`, false);
  return subject;
}
