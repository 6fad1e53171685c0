import type { NewItem, RunStage } from '../runs/items.ts';
import type { PlannedStep } from './draft.ts';

/** What a Progress of an extraction says beside its figures. */
export interface ProgressWords {
  readonly stage: RunStage;
  readonly message: string;
  readonly step?: number;
  readonly attempt?: number;
  readonly details?: Readonly<Record<string, unknown>>;
}

/**
 * How far an extraction is, honestly: (rows of finished steps + rows up to the highest cited row of the current step)
 * ÷ all rows. It never falls, and reaches 100 only in the end.
 */
export class RowProgress {
  readonly #total: number;
  #finished: number;
  #reached = 0;

  constructor(steps: readonly PlannedStep[]) {
    this.#total = count(steps);
    this.#finished = count(steps.filter(({ finished }) => finished));
    const current = steps.find(({ finished }) => !finished);
    this.#reached = Math.max(0, ...(current?.covered ?? []));
  }

  /** Moves on to a row of the current step. */
  reach(rows: readonly number[]): void {
    this.#reached = Math.max(this.#reached, ...rows);
  }

  /** The current step is finished. */
  finish(step: PlannedStep): void {
    this.#finished += step.rows.length;
    this.#reached = 0;
  }

  /** A Progress item with the figures of now. */
  item(words: ProgressWords): NewItem {
    const done = this.#finished + this.#reached;
    const percent = this.#total === 0 ? null : Math.min(99.9, Math.floor((1_000 * done) / this.#total) / 10);
    return this.#item(words, percent, done);
  }

  /** The Progress right before the end: 100 per cent. */
  last(words: ProgressWords): NewItem {
    return this.#item(words, 100, this.#total);
  }

  #item(
    { stage, message, step, attempt, details }: ProgressWords,
    percent: number | null,
    done: number,
  ): NewItem {
    const payload = {
      step: step ?? null,
      attempt: attempt ?? null,
      stage,
      message,
      percent,
      done,
      total: this.#total,
      unit: 'ROWS' as const,
    };
    return { kind: 'Progress', payload: { ...payload, details: details ?? {} } };
  }
}

function count(steps: readonly PlannedStep[]): number {
  return steps.reduce((sum, { rows }) => sum + rows.length, 0);
}
