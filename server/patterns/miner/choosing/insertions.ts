import { IntStack } from '../growing/int-stack.ts';
import { Tally } from '../growing/tally.ts';
import { holdsAll } from '../matching/holds-all.ts';
import type { SequenceDatabase } from '../sequence-database.ts';

/** A pattern and the sequences in which it is. */
interface Supported {
  readonly itemsets: readonly (readonly number[])[];
  readonly count: number;
  readonly sequenceOf: (index: number) => number;
}

/** Where a pattern may be longer by one item: in a new itemset before its `place`-th one, or within that one. */
interface Slot {
  readonly place: number;
  readonly within: boolean;
}

/**
 * Up to where the items of a pattern may be moved to make room: to their last places in the sequence (Wang & Han, BIDE, 2004:
 * the maximum periods), or so that the pattern ends where it ends first (the semi-maximum periods).
 */
type Room = 'whole' | 'first';

export interface Insertions {
  /**
   * True if one item more, not behind the last itemset, leaves a pattern in all but so many of its sequences. With 0 left out
   * these are the backward extensions of BIDE.
   */
  isInsertable(supported: Supported, missing: number): boolean;
  /**
   * True if all that goes on from a pattern does so with one item more before its end, in all sequences: BIDE's BackScan.
   *
   * @param joined whether the last itemset is to grow; then nothing is put into that
   */
  isInsertableBeforeAll(supported: Supported, joined: boolean): boolean;
}

/**
 * @param database without empty itemsets
 * @param mayBegin items that may stand in an itemset in front of a pattern; null for all
 */
export function createInsertions(
  database: SequenceDatabase,
  mayBegin: ReadonlySet<number> | null,
  tick: () => void,
): Insertions {
  const { items, itemStart, eventStart } = database;
  const wide = items.length > itemStart.length - 1;
  const tally = new Tally(database.itemCount);
  /** For each sequence under way and each itemset: the first event that it can stand for, and the last. */
  const firsts = new IntStack();
  const lasts = new IntStack();
  const holds = (event: number, itemset: readonly number[]): boolean =>
    wide ? holdsAll(database, event, itemset) : items[event] === itemset[0];

  function embed({ itemsets, sequenceOf }: Supported, index: number, room: Room): void {
    const sequence = sequenceOf(index);
    const base = firsts.reserve(itemsets.length);
    lasts.reserve(itemsets.length);
    let event = eventStart[sequence] ?? 0;
    for (const [place, itemset] of itemsets.entries()) {
      while (!holds(event, itemset)) event += 1;
      firsts.values[base + place] = event;
      event += 1;
    }
    event = room === 'first' ? event - 1 : (eventStart[sequence + 1] ?? 0) - 1;
    for (let place = itemsets.length - 1; place >= 0; place -= 1) {
      const itemset = itemsets[place] ?? [];
      while (!holds(event, itemset)) event -= 1;
      lasts.values[base + place] = event;
      event -= 1;
    }
    firsts.top = base + itemsets.length;
    lasts.top = firsts.top;
  }

  /** Counts an item unless too many sequences are without it already. Answers its count, or 0. */
  function count(item: number, before: number, missing: number): number {
    if (before - tally.countOf(item) > missing) return 0;
    tally.addOnce(item);
    return tally.countOf(item);
  }

  function countBefore(
    place: number,
    base: number,
    sequence: number,
    before: number,
    missing: number,
  ): number {
    const from = place === 0 ? (eventStart[sequence] ?? 0) : (firsts.values[base + place - 1] ?? 0) + 1;
    const to = itemStart[lasts.values[base + place] ?? 0] ?? 0;
    let most = 0;
    for (let at = itemStart[from] ?? 0; at < to; at += 1) {
      const item = items[at] ?? 0;
      if (place > 0 || !mayBegin || mayBegin.has(item)) most = Math.max(most, count(item, before, missing));
    }
    return most;
  }

  function countWithin(
    itemset: readonly number[],
    { place, base, sequence }: { place: number; base: number; sequence: number },
    before: number,
    missing: number,
  ): number {
    const from = place === 0 ? (eventStart[sequence] ?? 0) : (firsts.values[base + place - 1] ?? 0) + 1;
    const to = lasts.values[base + place] ?? 0;
    let most = 0;
    for (let event = from; event <= to; event += 1) {
      if (!holds(event, itemset)) continue;
      for (let at = itemStart[event] ?? 0; at < (itemStart[event + 1] ?? 0); at += 1) {
        const item = items[at] ?? 0;
        if (!itemset.includes(item)) most = Math.max(most, count(item, before, missing));
      }
    }
    return most;
  }

  /** Looks at one sequence after the other, and no further once every item is missing in too many of them. */
  function fits(supported: Supported, { place, within }: Slot, room: Room, missing: number): boolean {
    const { itemsets, sequenceOf } = supported;
    const size = itemsets.length;
    tally.clear();
    let most = 0;
    for (let index = 0; index < supported.count; index += 1) {
      if ((index & 0x3ff) === 0x3ff) tick();
      if (firsts.top === index * size) embed(supported, index, room);
      tally.begin();
      const [base, sequence] = [index * size, sequenceOf(index)];
      const found = within
        ? countWithin(itemsets[place] ?? [], { place, base, sequence }, index, missing)
        : countBefore(place, base, sequence, index, missing);
      most = Math.max(most, found);
      if (index + 1 - most > missing) return false;
    }
    return true;
  }

  function fitsSomewhere(supported: Supported, room: Room, missing: number, withinLast: boolean): boolean {
    firsts.top = 0;
    lasts.top = 0;
    const size = supported.itemsets.length;
    for (let place = size - 1; place >= 0; place -= 1) {
      if (fits(supported, { place, within: false }, room, missing)) return true;
      if (!wide || (place === size - 1 && !withinLast)) continue;
      if (fits(supported, { place, within: true }, room, missing)) return true;
    }
    return false;
  }

  return {
    isInsertable: (supported, missing) => fitsSomewhere(supported, 'whole', missing, true),
    isInsertableBeforeAll: (supported, joined) => fitsSomewhere(supported, 'first', 0, !joined),
  };
}
