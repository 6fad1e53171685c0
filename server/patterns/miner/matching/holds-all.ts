import type { SequenceDatabase } from '../sequence-database.ts';

/** True if every one of the items is in itemset `event`; both are ascending. */
export function holdsAll(
  { items, itemStart }: SequenceDatabase,
  event: number,
  wanted: readonly number[],
): boolean {
  let at = itemStart[event] ?? 0;
  const end = itemStart[event + 1] ?? 0;
  for (const item of wanted) {
    while (at < end && (items[at] ?? 0) < item) at += 1;
    if (at === end || items[at] !== item) return false;
    at += 1;
  }
  return true;
}
