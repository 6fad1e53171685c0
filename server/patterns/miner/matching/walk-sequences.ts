import type { Occurrences } from './occurrences.ts';

/** Where the itemsets of a pattern may stand in one sequence: for each of them the itemsets that hold all its items, ascending. */
export type Candidates = readonly (readonly number[])[];

/**
 * Tells of each sequence in which every itemset of a pattern may stand somewhere, in their order. The lists are used again
 * for the next sequence.
 */
export function walkSequences(
  occurrences: Occurrences,
  itemsets: readonly (readonly number[])[],
  tell: (sequence: number, candidates: Candidates) => void,
): void {
  const items = [...new Set(itemsets.flat())];
  if (items.length === 0) return;
  const cursors = items.map((item) => ({
    at: occurrences.start[item] ?? 0,
    end: occurrences.start[item + 1] ?? 0,
    /** Where its entries of the sequence at hand begin. */
    from: 0,
  }));
  const parts = itemsets.map((itemset) => itemset.map((item) => cursors[items.indexOf(item)]));
  const candidates: number[][] = itemsets.map(() => []);
  for (;;) {
    const sequence = findCommon(occurrences.sequence, cursors);
    if (sequence === null) return;
    for (const cursor of cursors) {
      cursor.from = cursor.at;
      while (cursor.at < cursor.end && occurrences.sequence[cursor.at] === sequence) cursor.at += 1;
    }
    const isSomewhere = parts.every((part, index) => {
      const list = candidates[index] ?? [];
      list.length = 0;
      const [first, ...others] = part;
      if (first) for (let at = first.from; at < first.at; at += 1) list.push(occurrences.event[at] ?? 0);
      for (const other of others) if (other) keepCommon(list, occurrences.event, other.from, other.at);
      return list.length > 0;
    });
    if (isSomewhere) tell(sequence, candidates);
  }
}

/** Moves all cursors to the next sequence that all of them have; null when there is none left. */
function findCommon(sequenceOf: Int32Array, cursors: { at: number; readonly end: number }[]): number | null {
  let wanted = -1;
  for (let agreed = 0, turn = 0; agreed < cursors.length; turn = (turn + 1) % cursors.length) {
    const cursor = cursors[turn];
    if (!cursor) return null;
    while (cursor.at < cursor.end && (sequenceOf[cursor.at] ?? 0) < wanted) cursor.at += 1;
    if (cursor.at >= cursor.end) return null;
    const sequence = sequenceOf[cursor.at] ?? 0;
    agreed = sequence === wanted ? agreed + 1 : 1;
    wanted = sequence;
  }
  return wanted;
}

/** Leaves in an ascending list only what is also among the entries `from .. to`, ascending as well. */
function keepCommon(list: number[], events: Int32Array, from: number, to: number): void {
  let kept = 0;
  let at = from;
  for (const event of list) {
    while (at < to && (events[at] ?? 0) < event) at += 1;
    if (at < to && events[at] === event) list[kept++] = event;
  }
  list.length = kept;
}
