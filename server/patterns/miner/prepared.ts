import { type SequenceDatabase, sequenceCount } from './sequence-database.ts';

/** A database as the miner reads it: without items that are too rare, and with what tells quickly what comes later. */
export interface Prepared extends SequenceDatabase {
  /** For sequence `s` each of its items once, by its last itemset, the latest first: `lastStart[s] .. lastStart[s + 1])`. */
  readonly lastStart: Int32Array;
  readonly lastItems: Int32Array;
  readonly lastEvents: Int32Array;
  /** The last itemset of each sequence that holds more than one item; -1 for none. */
  readonly lastWide: Int32Array;
}

/** In how many sequences each item is. */
function itemSupports({ items, itemStart, eventStart, itemCount }: SequenceDatabase): Int32Array {
  const supports = new Int32Array(itemCount);
  const seenIn = new Int32Array(itemCount).fill(-1);
  for (let sequence = 0; sequence < eventStart.length - 1; sequence += 1) {
    const to = itemStart[eventStart[sequence + 1] ?? 0] ?? 0;
    for (let at = itemStart[eventStart[sequence] ?? 0] ?? 0; at < to; at += 1) {
      const item = items[at] ?? 0;
      if (seenIn[item] === sequence) continue;
      seenIn[item] = sequence;
      supports[item] = (supports[item] ?? 0) + 1;
    }
  }
  return supports;
}

/** Drops items in fewer than `least` sequences. Itemsets stay where they are, also empty ones: gaps are counted in them. */
export function prepare(database: SequenceDatabase, least: number): Prepared {
  const supports = itemSupports(database);
  const items = new Int32Array(database.items.length);
  const itemStart = new Int32Array(database.itemStart.length);
  let kept = 0;
  for (let event = 0; event < itemStart.length - 1; event += 1) {
    itemStart[event] = kept;
    for (let at = database.itemStart[event] ?? 0; at < (database.itemStart[event + 1] ?? 0); at += 1) {
      const item = database.items[at] ?? 0;
      if ((supports[item] ?? 0) < least) continue;
      items[kept] = item;
      kept += 1;
    }
  }
  itemStart[itemStart.length - 1] = kept;
  const reduced = { ...database, items: items.subarray(0, kept), itemStart };
  return { ...reduced, ...readLasts(reduced) };
}

function readLasts(
  database: SequenceDatabase,
): Pick<Prepared, 'lastStart' | 'lastItems' | 'lastEvents' | 'lastWide'> {
  const { items, itemStart, eventStart, itemCount } = database;
  const sequences = sequenceCount(database);
  const lastStart = new Int32Array(sequences + 1);
  const lastItems = new Int32Array(items.length);
  const lastEvents = new Int32Array(items.length);
  const lastWide = new Int32Array(sequences).fill(-1);
  const seenIn = new Int32Array(itemCount).fill(-1);
  let size = 0;
  for (let sequence = 0; sequence < sequences; sequence += 1) {
    lastStart[sequence] = size;
    for (let event = (eventStart[sequence + 1] ?? 0) - 1; event >= (eventStart[sequence] ?? 0); event -= 1) {
      const [from, to] = [itemStart[event] ?? 0, itemStart[event + 1] ?? 0];
      if (to - from > 1 && lastWide[sequence] === -1) lastWide[sequence] = event;
      for (let at = from; at < to; at += 1) {
        const item = items[at] ?? 0;
        if (seenIn[item] === sequence) continue;
        seenIn[item] = sequence;
        lastItems[size] = item;
        lastEvents[size] = event;
        size += 1;
      }
    }
  }
  lastStart[sequences] = size;
  return { lastStart, lastItems: lastItems.slice(0, size), lastEvents: lastEvents.slice(0, size), lastWide };
}
