import type { NewItem } from '../runs/journal/items.ts';
import { type ProgressWords, progressItem } from '../runs/work/progress-item.ts';
import type { PlannedStep } from './draft.ts';

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
    return progressItem(words, { done: this.#finished + this.#reached, total: this.total, unit: 'ROWS' });
  }

  /** The Progress right before the end: 100 per cent. */
  last(words: Omit<ProgressWords, 'stage'>): NewItem {
    return progressItem({ ...words, stage: 'SAVING' }, { done: this.total, total: this.total, unit: 'ROWS' });
  }
}

function count(steps: readonly PlannedStep[]): number {
  return steps.reduce((sum, { rows }) => sum + rows.length, 0);
}
