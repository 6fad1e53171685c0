import type { SequenceDatabase } from '../sequence-database.ts';

/**
 * Where each item occurs: the entries of item `i` are `start[i] .. start[i + 1])`, by sequence and then by itemset. Twelve
 * bytes an entry, whatever is asked of it.
 */
export interface Occurrences {
  readonly start: Int32Array;
  readonly sequence: Int32Array;
  /** Index of the itemset in the database. */
  readonly event: Int32Array;
}

/** Sorts the items of a database by counting them. */
export function listOccurrences({ items, itemStart, eventStart, itemCount }: SequenceDatabase): Occurrences {
  const start = new Int32Array(itemCount + 1);
  for (const item of items) start[item + 1] = (start[item + 1] ?? 0) + 1;
  for (let item = 0; item < itemCount; item += 1)
    start[item + 1] = (start[item + 1] ?? 0) + (start[item] ?? 0);
  const free = start.slice(0, itemCount);
  const sequence = new Int32Array(items.length);
  const event = new Int32Array(items.length);
  for (let at = 0; at < eventStart.length - 1; at += 1) {
    for (let itemset = eventStart[at] ?? 0; itemset < (eventStart[at + 1] ?? 0); itemset += 1) {
      for (let place = itemStart[itemset] ?? 0; place < (itemStart[itemset + 1] ?? 0); place += 1) {
        const item = items[place] ?? 0;
        const entry = free[item] ?? 0;
        free[item] = entry + 1;
        sequence[entry] = at;
        event[entry] = itemset;
      }
    }
  }
  return { start, sequence, event };
}
