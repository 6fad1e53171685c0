import type { NewItem } from '../../runs/journal/items.ts';
import { type ProgressWords, progressItem } from '../../runs/work/progress-item.ts';

/** How far a tagging run is: entries with new tags ÷ all its entries. */
export class TagProgress {
  readonly total: number;
  done: number;

  constructor(total: number, done: number) {
    this.total = total;
    this.done = done;
  }

  /** A Progress with the figures of now. */
  item(words: ProgressWords): NewItem {
    return progressItem(words, { done: this.done, total: this.total, unit: 'ENTRIES' });
  }
}
