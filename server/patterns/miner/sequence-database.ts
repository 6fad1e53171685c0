/**
 * Sequences of itemsets over integer codes, flat in typed arrays so that no pattern copies any of them. The items of
 * itemset `e` are `items[itemStart[e] .. itemStart[e + 1])`, ascending and each once; the itemsets of sequence `s` are
 * `eventStart[s] .. eventStart[s + 1])`, in the order of time.
 */
export interface SequenceDatabase {
  readonly items: Int32Array;
  readonly itemStart: Int32Array;
  readonly eventStart: Int32Array;
  /** When each itemset was, in milliseconds, never falling within a sequence; null where only the order is known. */
  readonly times: Float64Array | null;
  /** Codes run from 0 to `itemCount` - 1. */
  readonly itemCount: number;
}

/** A sequence as lists: itemsets in the order of time. */
export type PlainSequence = readonly (readonly number[])[];

/** Number of sequences. */
export const sequenceCount = ({ eventStart }: SequenceDatabase): number => eventStart.length - 1;

/**
 * Puts sequences together; items within an itemset are sorted and kept once, empty itemsets are left out. Throws a
 * `RangeError` for a code that is no whole number from 0 on, or for times that fall within a sequence.
 *
 * @param times of each itemset of each sequence, in milliseconds
 */
export function createDatabase(
  sequences: readonly PlainSequence[],
  times?: readonly (readonly number[])[],
): SequenceDatabase {
  const items: number[] = [];
  const itemStart: number[] = [0];
  const eventStart: number[] = [0];
  const allTimes: number[] = [];
  let highest = -1;
  for (const [index, sequence] of sequences.entries()) {
    for (const [place, itemset] of sequence.entries()) {
      if (itemset.length === 0) continue;
      for (const item of [...new Set(itemset)].toSorted((a, b) => a - b)) {
        if (!Number.isInteger(item) || item < 0) throw new RangeError(`${item} is no code of an item.`);
        items.push(item);
        highest = Math.max(highest, item);
      }
      itemStart.push(items.length);
      const time = times?.[index]?.[place] ?? 0;
      const isFirst = itemStart.length - 2 === eventStart.at(-1);
      if (!isFirst && time < (allTimes.at(-1) ?? 0))
        throw new RangeError(`The times of sequence ${index + 1} fall.`);
      allTimes.push(time);
    }
    eventStart.push(itemStart.length - 1);
  }
  return {
    items: Int32Array.from(items),
    itemStart: Int32Array.from(itemStart),
    eventStart: Int32Array.from(eventStart),
    times: times ? Float64Array.from(allTimes) : null,
    itemCount: highest + 1,
  };
}
