import type { Lookup } from '../../citations/check-sentence.ts';
import { createSentenceReader } from '../../citations/sentence-reader.ts';
import type { Database } from '../../database/database.ts';
import { answerTo } from '../../llm/answers/answer-to.ts';
import type { Answers } from '../../llm/answers/answers.ts';
import { LlmFailure } from '../../llm/failures.ts';
import type { Llm, LlmRequest } from '../../llm/llm.ts';
import type { NewItem } from '../../runs/journal/items.ts';
import { openOnlyStep } from '../../runs/work/only-step.ts';
import { type ProgressWords, progressItem } from '../../runs/work/progress-item.ts';
import type { RetryPolicy } from '../../runs/work/retry.ts';
import type { Execution } from '../../runs/work/run-kind.ts';
import { beginAttempt, type StepRecord } from '../../runs/work/run-steps.ts';
import { waitOrFail } from '../../runs/work/wait-or-fail.ts';
import { announceSentences } from '../announced.ts';
import type { AnswerSentence } from '../answer-record.ts';
import { checkAnswer } from '../checking/check-answer.ts';
import { lookupIn } from '../checking/citable.ts';
import { addSentences, beginAnswer } from '../stored/questions.ts';
import type { ModelQuestion } from './prepare-answer.ts';

export interface AskHouse {
  readonly database: Database;
  readonly llm: Llm;
  readonly answers: Answers;
  readonly retry: RetryPolicy;
  readonly execution: Execution;
  /** Ask the model also where the very same was answered before. */
  readonly regenerate: boolean;
}

const maxTokens = 1_500;
const temperature = 0.2;

/**
 * A model's answer to a question, each sentence checked, stored and told as it closes. A new attempt begins it anew. Throws
 * `PutOff` or `RunFailure` when there is none (rule 9).
 */
export async function askModel(
  house: AskHouse,
  questionId: number,
  question: ModelQuestion,
): Promise<readonly AnswerSentence[]> {
  const { execution, llm } = house;
  const looked = progress({ stage: 'PREPARING', message: 'What belongs to the question was looked up' });
  const step = await openOnlyStep(house.database, execution, looked);
  const retrieved = [...question.records.keys()];
  await execution.append(
    [progress({ stage: 'CALLING', message: 'Asking the model', ...numbers(step) })],
    async (transaction) => {
      await beginAttempt(transaction, execution.runId, step.number);
      await beginAnswer(transaction, questionId, { model: llm.model, retrieved });
    },
  );
  const sentences: AnswerSentence[] = [];
  const failure = await readAnswer(house, step, question, async (items, told) => {
    sentences.push(...told);
    const details = announceSentences({ graphId: question.graphId, sentences: told });
    const words = { stage: 'STREAMING' as const, message: `${sentences.length} sentences`, details };
    if (told.length === 0) await execution.append(items);
    else
      await execution.append([...items, progress({ ...words, ...numbers(step) })], (transaction) =>
        addSentences(transaction, questionId, told),
      );
  });
  if (failure) await waitOrFail(house, step, failure, progress);
  return sentences;
}

/** Makes text and the sentences that closed with it durable. */
type Tell = (items: readonly NewItem[], sentences: readonly AnswerSentence[]) => Promise<void>;

/** Reads an answer to its end; answers why there is none. What came before a failure stays told. */
async function readAnswer(
  house: AskHouse,
  step: StepRecord,
  { prompt, records }: ModelQuestion,
  tell: Tell,
): Promise<LlmFailure | null> {
  const { execution } = house;
  const chunks = execution.chunks(step.number, step.attempts);
  const reader = sentenceChecker(lookupIn(records));
  const counts = { all: 0, flagged: 0 };
  const take = async (sentences: readonly AnswerSentence[]) => {
    if (sentences.length === 0) return;
    counts.all += sentences.length;
    counts.flagged += sentences.filter(({ faults }) => faults.length > 0).length;
    await tell(await chunks.take(), sentences);
  };
  try {
    const usable = async () => {
      await take(reader.finish());
      return counts.all > 0 && counts.flagged === 0;
    };
    for await (const part of answerTo(house, requestFor(execution, step, prompt), usable)) {
      chunks.push(part.text, part.kind === 'reasoning');
      if (part.kind === 'text') await take(reader.push(part.text));
    }
    return counts.all > 0 ? null : new LlmFailure('LLM_UNUSABLE', 'The answer is empty.');
  } catch (error) {
    if (error instanceof LlmFailure) return error;
    throw error;
  } finally {
    const waiting = await chunks.take();
    if (waiting.length > 0) await tell(waiting, []);
  }
}

/** Cuts a text into sentences as it comes and checks each; space between two belongs to the one before or behind it. */
function sentenceChecker(lookup: Lookup) {
  const reader = createSentenceReader();
  let space = '';
  const check = (texts: readonly string[]): AnswerSentence[] =>
    texts.flatMap((text) => {
      const whole = space + text;
      space = text.trim() === '' ? whole : '';
      return text.trim() === '' ? [] : [checkAnswer(whole, lookup)];
    });
  return { push: (piece: string) => check(reader.push(piece)), finish: () => check(reader.finish()) };
}

function requestFor(
  { runId, signal }: Execution,
  step: StepRecord,
  prompt: ModelQuestion['prompt'],
): LlmRequest {
  return { ...prompt, maxTokens, temperature, runId, ...numbers(step), priority: 'interactive', signal };
}

const numbers = ({ number, attempts }: StepRecord) => ({ step: number, attempt: attempts });

/** A Progress; how far an answer is nobody knows before its end. */
const progress = (words: ProgressWords): NewItem => progressItem(words, null);
