import type { MineOptions } from './options.ts';
import type { Pattern } from './pattern.ts';
import type { SequenceDatabase } from './sequence-database.ts';

/** What of the options says where in a sequence a pattern may stand. */
export type Gaps = Pick<MineOptions, 'minGap' | 'maxGap' | 'maxGapMs' | 'maxSpanMs'>;

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

/**
 * Where a sequence contains a pattern within the gaps: the itemsets of the database that its itemsets stand for, one each.
 * Null when it does not. Of several places it is the one that ends first, and of those the one that begins last. This one
 * matcher serves support and examples alike.
 */
function findMatch(
  database: SequenceDatabase,
  sequence: number,
  { itemsets }: Pick<Pattern, 'itemsets'>,
  { minGap = 1, maxGap = Number.POSITIVE_INFINITY, maxGapMs, maxSpanMs }: Gaps = {},
): readonly number[] | null {
  const from = database.eventStart[sequence] ?? 0;
  const to = database.eventStart[sequence + 1] ?? 0;
  const time = (event: number): number => database.times?.[event] ?? 0;
  // For each itemset of the pattern: the events that it may stand for, each with the one before and the latest start.
  type Place = { readonly start: number; readonly before: Place | null; readonly event: number };
  let places: Place[] = [];
  for (const [index, wanted] of itemsets.entries()) {
    const next: Place[] = [];
    for (let event = from; event < to; event += 1) {
      if (!holdsAll(database, event, wanted)) continue;
      if (index === 0) {
        next.push({ event, start: event, before: null });
        continue;
      }
      let best: Place | null = null;
      for (const place of places) {
        const gap = event - place.event;
        if (gap < minGap || gap > maxGap) continue;
        if (maxGapMs !== undefined && time(event) - time(place.event) > maxGapMs) continue;
        if (maxSpanMs !== undefined && time(event) - time(place.start) > maxSpanMs) continue;
        if (!best || place.start > best.start) best = place;
      }
      if (best) next.push({ event, start: best.start, before: best });
    }
    places = next;
  }
  const [first] = places;
  if (!first) return null;
  const match: number[] = [];
  for (let place: Place | null = first; place; place = place.before) match.push(place.event);
  return match.reverse();
}

/** Sequences that contain a pattern within the gaps. */
export function countMatches(
  database: SequenceDatabase,
  pattern: Pick<Pattern, 'itemsets'>,
  gaps: Gaps = {},
): number {
  let support = 0;
  for (let sequence = 0; sequence < database.eventStart.length - 1; sequence += 1)
    if (findMatch(database, sequence, pattern, gaps)) support += 1;
  return support;
}

/** True if `inner` is a sub-pattern of `outer`: its itemsets are within different itemsets of `outer`, in the same order. */
export function isWithin(inner: Pick<Pattern, 'itemsets'>, outer: Pick<Pattern, 'itemsets'>): boolean {
  let at = 0;
  for (const itemset of inner.itemsets) {
    while (at < outer.itemsets.length && !itemset.every((item) => outer.itemsets[at]?.includes(item)))
      at += 1;
    if (at === outer.itemsets.length) return false;
    at += 1;
  }
  return true;
}
