import type { AnswerHouse } from '../../llm/answers/answer-to.ts';
import { LlmFailure } from '../../llm/failures.ts';
import type { Language } from '../../llm/language.ts';
import { readLines } from '../../llm/lines/read-lines.ts';
import type { LlmRequest } from '../../llm/llm.ts';
import type { ChunkWriter } from '../../runs/journal/chunk-writer.ts';
import type { NewItem } from '../../runs/journal/items.ts';
import { type ProgressWords, progressItem } from '../../runs/work/progress-item.ts';
import type { RetryPolicy } from '../../runs/work/retry.ts';
import type { Execution } from '../../runs/work/run-kind.ts';
import { beginAttempt, finishStep, type StepRecord } from '../../runs/work/run-steps.ts';
import { waitOrFail } from '../../runs/work/wait-or-fail.ts';
import { announceGraph } from '../announced.ts';
import { storeWords } from '../stored/store-words.ts';
import { buildGraphPrompt } from './graph-prompt.ts';
import { TellingState } from './telling-state.ts';
import type { ToldGraph } from './told-graph.ts';

/** What naming a graph works with. */
export interface NamingHouse extends Omit<AnswerHouse, 'regenerate'> {
  readonly retry: RetryPolicy;
  readonly execution: Execution;
  readonly language: Language;
  readonly regenerate: boolean;
  readonly graphId: number;
}

const maxTokens = 8_000;
const temperature = 0.3;

/**
 * Asks the model for names and explanations of a graph, and stores each line as it closes and passes the checks. A complete
 * answer without one good line is a failed attempt; so is a cut one, after which only what is not told of yet is asked for
 * (rule 9). Throws `PutOff` or `RunFailure`; what was accepted before stays, and the computed graph does in any case.
 */
export async function nameGraph(house: NamingHouse, step: StepRecord, graph: ToldGraph): Promise<void> {
  const { execution } = house;
  const state = new TellingState(graph);
  const { number, attempts: attempt } = step;
  const message = `Asking for names and explanations of ${state.total - state.done} nodes and edges`;
  await execution.append(
    [progress(state, { stage: 'CALLING', message, step: number, attempt })],
    (transaction) => beginAttempt(transaction, execution.runId, number),
  );
  const failure = await new NamingAttempt(house, step, state).ask();
  if (failure) await waitOrFail(house, step, failure, (words) => progress(state, words));
}

const progress = ({ done, total }: TellingState, words: ProgressWords): NewItem =>
  progressItem(
    { ...words, share: 0.5 + 0.5 * (total === 0 ? 1 : done / total) },
    { done, total, unit: 'PARTS' },
  );

class NamingAttempt {
  readonly #house: NamingHouse;
  readonly #step: StepRecord;
  readonly #state: TellingState;
  readonly #chunks: ChunkWriter;

  constructor(house: NamingHouse, step: StepRecord, state: TellingState) {
    this.#house = house;
    this.#step = step;
    this.#state = state;
    this.#chunks = house.execution.chunks(step.number, step.attempts);
  }

  /** Reads the answer to its end; answers why the attempt failed, if it did. */
  async ask(): Promise<LlmFailure | null> {
    const failure = await readLines(this.#house, this.#request(), {
      show: (text, isReasoning) => this.#chunks.push(text, isReasoning),
      take: (lines) => this.#take(lines),
      isUsable: () => this.#state.accepted > 0,
    }).finally(() => this.#flush());
    if (failure) return failure;
    if (!this.#state.isTold)
      return new LlmFailure('LLM_UNUSABLE', 'The answer has no line that passed the checks.');
    await this.#finish();
    return null;
  }

  #request(): LlmRequest {
    const { execution, language } = this.#house;
    return {
      ...buildGraphPrompt(language, this.#state.open()),
      maxTokens,
      temperature,
      runId: execution.runId,
      step: this.#step.number,
      attempt: this.#step.attempts,
      priority: execution.lane === 'BATCH' ? 'batch' : 'interactive',
      signal: execution.signal,
    };
  }

  async #take(lines: readonly string[]): Promise<void> {
    const { execution, graphId, llm } = this.#house;
    const { number: step, attempts: attempt } = this.#step;
    const { news, words } = this.#state.take(lines, { step, attempt });
    if (!news) return;
    const { refused } = words;
    const message = `${this.#state.done} of ${this.#state.total} told, ${refused.length} lines refused`;
    const details = announceGraph({ graphId, ...news });
    const item = progress(this.#state, { stage: 'STREAMING', message, step, attempt, details });
    await execution.append([...(await this.#chunks.take()), item], (transaction) =>
      storeWords(transaction, graphId, llm.model, words),
    );
  }

  async #flush(): Promise<void> {
    const waiting = await this.#chunks.take();
    if (waiting.length > 0) await this.#house.execution.append(waiting);
  }

  async #finish(): Promise<void> {
    const { execution } = this.#house;
    const { number: step, attempts: attempt } = this.#step;
    const message = `${this.#state.done} of ${this.#state.total} nodes and edges are told of`;
    await execution.append(
      [progress(this.#state, { stage: 'STREAMING', message, step, attempt })],
      (transaction) => finishStep(transaction, execution.runId, step),
    );
  }
}
