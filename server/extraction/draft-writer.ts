import type { Transaction } from '../database/database.ts';
import type { ChunkWriter } from '../runs/journal/chunk-writer.ts';
import type { ProgressWords } from '../runs/work/progress-item.ts';
import type { Execution } from '../runs/work/run-kind.ts';
import { finishStep } from '../runs/work/run-steps.ts';
import type { EventRecord } from '../sequences/event-record.ts';
import { storeEvents } from '../sequences/store-events.ts';
import { growDraft } from '../sequences/versions.ts';
import { announce, type Refused } from './announced.ts';
import { parseAnswerLine } from './checks/answer-line.ts';
import { checkLine } from './checks/check-line.ts';
import type { PlannedStep } from './draft.ts';
import type { Grounds } from './grounds.ts';
import type { Clock } from './prompt/clock.ts';
import { excerpt } from './prompt/excerpt.ts';
import type { RowProgress } from './row-progress.ts';
import { storeRejectedLines } from './store-rejected-lines.ts';
import type { ExtractedEvent } from './types.ts';

export interface DraftWriterOptions {
  readonly execution: Execution;
  readonly chunks: ChunkWriter;
  readonly grounds: Grounds;
  readonly clock: Clock;
  readonly progress: RowProgress;
  readonly userId: string;
  readonly sequenceId: number;
  readonly step: PlannedStep;
  readonly attempt: number;
  /** Ids for events that will be announced. */
  readonly reserveIds: (count: number) => Promise<readonly bigint[]>;
}

/** Longest part of a refused line that is kept, in characters. */
const keptLine = 2_000;

/** Turns the lines of one attempt at a step into stored events and refused lines, each announced by a Progress. */
export class DraftWriter {
  readonly #options: DraftWriterOptions;
  #accepted = 0;
  #wrong = 0;

  /** True once a line was accepted. */
  get useful(): boolean {
    return this.#accepted > 0;
  }

  /** Lines that were refused, but for those that repeat what an earlier attempt said (rule 9). */
  get wrong(): number {
    return this.#wrong;
  }

  constructor(options: DraftWriterOptions) {
    this.#options = options;
  }

  /** Shows a piece of the answer to those who watch. */
  show(text: string, reasoning: boolean): void {
    this.#options.chunks.push(text, reasoning);
  }

  /** Checks lines that are closed, and stores what came of them together with the text that holds them. */
  async take(lines: readonly string[]): Promise<void> {
    const events: ExtractedEvent[] = [];
    const refused: Refused[] = [];
    for (const line of lines) {
      const checked = this.#check(line);
      if (!checked) continue;
      if ('rows' in checked) events.push(this.#cover(checked));
      else refused.push(checked);
    }
    if (events.length + refused.length === 0) return;
    this.#accepted += events.length;
    this.#wrong += refused.filter(({ reason }) => reason !== 'ROWS_COVERED').length;
    const message = `${events.length} events accepted, ${refused.length} lines refused`;
    await this.#store({ stage: 'STREAMING', message }, events, refused);
  }

  /** Makes the text that still waits durable. */
  async flush(): Promise<void> {
    const waiting = await this.#options.chunks.take();
    if (waiting.length > 0) await this.#options.execution.append(waiting);
  }

  /** Ends the step, which may have shrunk, with the events that rules add to those of the model. */
  async finish(step: PlannedStep, byRule: readonly ExtractedEvent[]): Promise<void> {
    const { progress, execution } = this.#options;
    const events = byRule.map((event) => this.#cover(event));
    progress.finish(step);
    const message = `Step ${step.number} finished: events rest on ${step.covered.size} of ${step.rows.length} rows`;
    await this.#store({ stage: 'STREAMING', message }, events, [], (transaction) =>
      finishStep(transaction, execution.runId, step.number),
    );
  }

  #check(line: string): ExtractedEvent | Refused | null {
    const { grounds, clock, userId, step, attempt } = this.#options;
    const parsed = parseAnswerLine(line);
    if (!parsed) return null;
    const checked = parsed.ok
      ? checkLine(parsed.value, { ...grounds, userId, rows: step.rows, covered: step.covered, clock })
      : parsed;
    if (checked.ok) return checked.value;
    return {
      step: step.number,
      attempt,
      line: excerpt(line, keptLine),
      reason: checked.reason,
      detail: checked.detail,
    };
  }

  #cover(event: ExtractedEvent): ExtractedEvent {
    const { step, progress } = this.#options;
    for (const row of event.rows) step.covered.add(row);
    progress.reach(event.rows);
    return event;
  }

  async #store(
    words: ProgressWords,
    extracted: readonly ExtractedEvent[],
    refused: readonly Refused[],
    also?: (transaction: Transaction) => Promise<void>,
  ): Promise<void> {
    const { execution, chunks, progress, step, attempt, sequenceId } = this.#options;
    const events = await this.#identify(extracted);
    const waiting = await chunks.take();
    const item = progress.item({ ...words, step: step.number, attempt, details: announce(events, refused) });
    await execution.append([...waiting, item], async (transaction) => {
      await storeEvents(transaction, events);
      await storeRejectedLines(transaction, sequenceId, refused);
      if (events.length + refused.length > 0)
        await growDraft(transaction, sequenceId, events, refused.length);
      await also?.(transaction);
    });
  }

  async #identify(extracted: readonly ExtractedEvent[]): Promise<readonly EventRecord[]> {
    const { sequenceId, userId, step, reserveIds } = this.#options;
    const ids = extracted.length > 0 ? await reserveIds(extracted.length) : [];
    return ids.flatMap((id, index) => {
      const event = extracted[index];
      if (!event) return [];
      const { type, category, source, claimedConversion, start, end, context, behaviorIds } = event;
      const evidence = behaviorIds.map((behaviorId) => ({ behaviorId }));
      const record = { category, source, claimedConversion, start, end, context: [...context], evidence };
      return [
        {
          ...record,
          id,
          sequenceId,
          userId,
          typeCode: type.code,
          step: step.number,
          lostCount: 0,
          type: { ...type, synonyms: [], mergedInto: null },
        },
      ];
    });
  }
}
