import type { SequenceDatabase } from '../sequence-database.ts';

/** In how many sequences each item is. */
export function itemSupports({ items, itemStart, eventStart, itemCount }: SequenceDatabase): Int32Array {
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
export function withoutRareItems(database: SequenceDatabase, least: number): SequenceDatabase {
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
  return { ...database, items: items.subarray(0, kept), itemStart };
}

/** Without the itemsets that hold nothing, and without times: enough where no gaps are asked for. */
export function withoutEmptyItemsets(database: SequenceDatabase): SequenceDatabase {
  const itemStart = new Int32Array(database.itemStart.length);
  const eventStart = new Int32Array(database.eventStart.length);
  let kept = 0;
  for (let sequence = 0; sequence < eventStart.length - 1; sequence += 1) {
    eventStart[sequence] = kept;
    const to = database.eventStart[sequence + 1] ?? 0;
    for (let event = database.eventStart[sequence] ?? 0; event < to; event += 1) {
      if (database.itemStart[event] === database.itemStart[event + 1]) continue;
      itemStart[kept] = database.itemStart[event] ?? 0;
      kept += 1;
    }
  }
  itemStart[kept] = database.items.length;
  eventStart[eventStart.length - 1] = kept;
  return { ...database, itemStart: itemStart.subarray(0, kept + 1), eventStart, times: null };
}
