import type { AnswerHouse } from '../../llm/answers/answer-to.ts';
import { LlmFailure } from '../../llm/failures.ts';
import type { Language } from '../../llm/language.ts';
import { readLines } from '../../llm/lines/read-lines.ts';
import type { LlmRequest } from '../../llm/llm.ts';
import type { ChunkWriter } from '../../runs/journal/chunk-writer.ts';
import type { RetryPolicy } from '../../runs/work/retry.ts';
import type { Execution } from '../../runs/work/run-kind.ts';
import { beginAttempt, finishStep } from '../../runs/work/run-steps.ts';
import { waitOrFail } from '../../runs/work/wait-or-fail.ts';
import { announceTags, type RefusedTagLine } from './announced.ts';
import { checkTagLine } from './tag-line.ts';
import type { TagProgress } from './tag-progress.ts';
import { buildTagPrompt } from './tag-prompt.ts';
import { type NewTags, storeTags, type TaggedEntry, type TaggedKind } from './tagged-entry.ts';

/** What all steps of a tagging run share. */
export interface TagHouse extends Omit<AnswerHouse, 'regenerate'> {
  readonly retry: RetryPolicy;
  readonly execution: Execution;
  readonly progress: TagProgress;
  readonly kind: TaggedKind;
  readonly language: Language;
  readonly regenerate: boolean;
  /** True when the entries were named one by one: then tags that were given by hand are replaced, too. */
  readonly overManual: boolean;
}

/** One call's worth of entries. */
export interface TagStep {
  readonly number: number;
  readonly attempts: number;
  readonly failures: number;
  readonly startedAt: Date | null;
  readonly entries: readonly TaggedEntry[];
  /** Numbers of the entries that this run has tagged. */
  readonly covered: Set<number>;
}

const maxTokens = 8_000;
const temperature = 0.3;
const keptLine = 500;

/**
 * Asks the model for the tags of a step's entries that have none of this run, and stores each line as it closes and passes
 * the checks. An answer that leaves entries out is a failed attempt: the next one asks for those (rule 9). Throws `PutOff`
 * or `RunFailure`; what was accepted before stays.
 */
export async function tagStep(house: TagHouse, planned: TagStep): Promise<void> {
  const { execution, progress } = house;
  const step = { ...planned, attempts: planned.attempts + 1, startedAt: planned.startedAt ?? new Date() };
  const { number, attempts: attempt } = step;
  const message = `Step ${number}: asking for ${step.entries.length - step.covered.size} entries`;
  await execution.append(
    [progress.item({ stage: 'CALLING', message, step: number, attempt })],
    (transaction) => beginAttempt(transaction, execution.runId, number),
  );
  const failure = await new TagAttempt(house, step).ask();
  if (failure) await waitOrFail(house, step, failure, (words) => progress.item(words));
}

class TagAttempt {
  readonly #house: TagHouse;
  readonly #step: TagStep;
  readonly #chunks: ChunkWriter;

  constructor(house: TagHouse, step: TagStep) {
    this.#house = house;
    this.#step = step;
    this.#chunks = house.execution.chunks(step.number, step.attempts);
  }

  /** Reads the answer to its end; answers why the attempt failed, if it did. */
  async ask(): Promise<LlmFailure | null> {
    const failure = await readLines(this.#house, this.#request(), {
      show: (text, isReasoning) => this.#chunks.push(text, isReasoning),
      take: (lines) => this.#take(lines),
      isUsable: () => this.#complete,
    }).finally(() => this.#flush());
    if (failure) return failure;
    if (!this.#complete) {
      const { entries, covered } = this.#step;
      const missing = `The answer has no good line for ${entries.length - covered.size} of ${entries.length} entries.`;
      return new LlmFailure('LLM_UNUSABLE', missing);
    }
    await this.#finish();
    return null;
  }

  get #complete(): boolean {
    return this.#step.covered.size === this.#step.entries.length;
  }

  #request(): LlmRequest {
    const { execution, kind, language } = this.#house;
    const { entries, covered, number: step, attempts: attempt } = this.#step;
    const open = entries
      .map((entry, index) => ({ number: index + 1, entry }))
      .filter(({ number }) => !covered.has(number));
    return {
      ...buildTagPrompt(kind, language, open),
      maxTokens,
      temperature,
      runId: execution.runId,
      step,
      attempt,
      priority: execution.lane === 'BATCH' ? 'batch' : 'interactive',
      signal: execution.signal,
    };
  }

  async #take(lines: readonly string[]): Promise<void> {
    const { kind, language, execution, progress, overManual } = this.#house;
    const { entries, covered, number: step, attempts: attempt } = this.#step;
    const tags: NewTags[] = [];
    const refused: RefusedTagLine[] = [];
    for (const line of lines) {
      const checked = checkTagLine(line, { entries, covered, language });
      if (!checked) continue;
      if (!checked.ok) {
        const { reason, detail } = checked;
        refused.push({ step, attempt, line: line.slice(0, keptLine).toWellFormed(), reason, detail });
        continue;
      }
      const entry = entries[checked.number - 1];
      if (!entry) continue;
      covered.add(checked.number);
      tags.push({ kind, id: entry.id, name: entry.name, tags: checked.tags });
    }
    if (tags.length + refused.length === 0) return;
    progress.done += tags.length;
    const message = `${tags.length} entries tagged, ${refused.length} lines refused`;
    const details = announceTags(tags, refused);
    const item = progress.item({ stage: 'STREAMING', message, step, attempt, details });
    await execution.append([...(await this.#chunks.take()), item], (transaction) =>
      storeTags(transaction, kind, tags, { runId: execution.runId, overManual }),
    );
  }

  async #flush(): Promise<void> {
    const waiting = await this.#chunks.take();
    if (waiting.length > 0) await this.#house.execution.append(waiting);
  }

  async #finish(): Promise<void> {
    const { execution, progress } = this.#house;
    const { number: step, attempts: attempt, entries } = this.#step;
    const message = `Step ${step} finished: ${entries.length} entries tagged`;
    await execution.append([progress.item({ stage: 'STREAMING', message, step, attempt })], (transaction) =>
      finishStep(transaction, execution.runId, step),
    );
  }
}
