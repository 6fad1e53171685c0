import type { SequenceDatabase } from '../sequence-database.ts';
import type { Gaps } from './gaps.ts';
import type { Candidates } from './walk-sequences.ts';

/** Chooses one itemset of a sequence for each itemset of a pattern; null when that cannot be. */
type Place = (candidates: Candidates) => readonly number[] | null;

/** The first of an ascending list that is above a number; undefined when there is none. */
function firstAbove(list: readonly number[], bound: number): number | undefined {
  for (const value of list) if (value > bound) return value;
  return undefined;
}

/** The last of an ascending list that is below a number. */
function lastBelow(list: readonly number[], bound: number): number {
  for (let at = list.length - 1; at >= 0; at -= 1) {
    const value = list[at] ?? 0;
    if (value < bound) return value;
  }
  return -1;
}

/** Where nothing but the order counts: forwards to the first end, back to the last beginning, forwards from there. */
export const placeAnywhere: Place = (candidates) => {
  const match: number[] = [];
  let bound = -1;
  for (const list of candidates) {
    const event = firstAbove(list, bound);
    if (event === undefined) return null;
    match.push(event);
    bound = event;
  }
  bound += 1;
  for (let index = candidates.length - 1; index >= 0; index -= 1)
    bound = lastBelow(candidates[index] ?? [], bound);
  for (const [index, list] of candidates.entries()) {
    const event = index === 0 ? bound : (firstAbove(list, bound) ?? bound);
    match[index] = event;
    bound = event;
  }
  return match;
};

/** A way to place the first itemsets of a pattern: where the last of them stands, and where the first. */
interface Way {
  readonly event: number;
  readonly start: number;
  readonly before: Way | null;
}

/** Where the gaps count, too: for each place of an itemset the way to it that begins last. */
export function placeWithinGaps(
  { times }: SequenceDatabase,
  { minGap = 1, maxGap = Number.POSITIVE_INFINITY, maxGapMs, maxSpanMs }: Gaps,
): Place {
  const time = (event: number): number => times?.[event] ?? 0;
  const mayFollow = (way: Way, event: number): boolean => {
    const gap = event - way.event;
    if (gap < minGap || gap > maxGap) return false;
    if (maxGapMs !== undefined && time(event) - time(way.event) > maxGapMs) return false;
    return maxSpanMs === undefined || time(event) - time(way.start) <= maxSpanMs;
  };
  const goOn = (ways: readonly Way[], events: readonly number[]): Way[] =>
    events.flatMap((event) => {
      let best: Way | null = null;
      for (const way of ways)
        if (mayFollow(way, event) && (best === null || way.start > best.start)) best = way;
      return best ? [{ event, start: best.start, before: best }] : [];
    });
  return ([first = [], ...rest]) => {
    const begun = first.map((event): Way => ({ event, start: event, before: null }));
    const [end] = rest.reduce(goOn, begun);
    if (!end) return null;
    const match: number[] = [];
    for (let way: Way | null = end; way; way = way.before) match.push(way.event);
    return match.reverse();
  };
}
