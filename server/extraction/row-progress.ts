import type { NewItem, RunStage } from '../runs/items.ts';
import type { PlannedStep } from './draft.ts';

/** What a Progress of an extraction says beside its figures. */
export interface ProgressWords {
  readonly stage: RunStage;
  readonly message: string;
  readonly step?: number;
  readonly attempt?: number;
  /** Why the attempt before failed. */
  readonly cause?: string;
  /** When the run goes on by itself. */
  readonly resumeAt?: Date;
  readonly details?: Readonly<Record<string, unknown>>;
}

/**
 * How far an extraction is, honestly: (rows of finished steps + rows up to the highest cited row of the current step)
 * ÷ all rows. It never falls, and reaches 100 only in the end.
 */
export class RowProgress {
  /** Rows in all. */
  readonly total: number;
  #covered: number;
  #finished: number;
  #reached = 0;

  constructor(steps: readonly PlannedStep[]) {
    this.total = count(steps);
    this.#covered = steps.reduce((sum, { covered }) => sum + covered.size, 0);
    this.#finished = count(steps.filter(({ finished }) => finished));
    const current = steps.find(({ finished }) => !finished);
    this.#reached = Math.max(0, ...(current?.covered ?? []));
  }

  /** Rows that an event rests on. */
  get covered(): number {
    return this.#covered;
  }

  /** Moves on to the rows of the current step that an event rests on. */
  reach(rows: readonly number[]): void {
    this.#covered += rows.length;
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
    const percent = this.total === 0 ? null : Math.min(99.9, Math.floor((1_000 * done) / this.total) / 10);
    return this.#item(words, percent, done);
  }

  /** The Progress right before the end: 100 per cent. */
  last(words: ProgressWords): NewItem {
    return this.#item(words, 100, this.total);
  }

  #item(
    { stage, message, step, attempt, cause, resumeAt, details }: ProgressWords,
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
      total: this.total,
      unit: 'ROWS' as const,
      ...(cause === undefined ? {} : { cause }),
      ...(resumeAt === undefined ? {} : { resumeAt: resumeAt.toISOString() }),
    };
    return { kind: 'Progress', payload: { ...payload, details: details ?? {} } };
  }
}

function count(steps: readonly PlannedStep[]): number {
  return steps.reduce((sum, { rows }) => sum + rows.length, 0);
}
