import type { SequenceDatabase } from '../sequence-database.ts';
import { sequenceCount } from '../sequence-database.ts';
import type { Firsts } from './firsts.ts';
import { IntStack } from './int-stack.ts';
import type { Names } from './renaming.ts';

/** A part of a stack. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * What is behind a pattern in the sequences that contain it: one tail for each, with nothing but the items by which the
 * pattern goes on often enough, so that what is read again and again below gets shorter with each item of the pattern. An
 * item is written as a symbol: its place among the pattern's children, those in a new itemset first. An itemset that holds the
 * pattern's last one whole has its higher items also as symbols of the second kind (the `_x` of Pei et al., PrefixSpan, 2004).
 * The tails of all patterns of a branch stand on one stack.
 */
export class Tails {
  readonly symbols = new IntStack(65_536);
  /** For each symbol the itemset of the database that it is from. */
  readonly events = new IntStack(65_536);
  /** Where each tail begins in `symbols`; behind the last one of a pattern stands where that ends. */
  readonly starts = new IntStack();
  /** The sequence that each tail is of. */
  readonly sequences = new IntStack();
}

/** For each item its symbol, -1 for those that are not frequent. */
export function rootTails(tails: Tails, database: SequenceDatabase, symbolOf: Int32Array): Range {
  const { items, itemStart, eventStart } = database;
  const count = sequenceCount(database);
  const from = tails.starts.reserve(count + 1);
  tails.sequences.reserve(count + 1);
  let top = tails.symbols.reserve(items.length);
  tails.events.reserve(items.length);
  let to = from;
  for (let sequence = 0; sequence < count; sequence += 1) {
    const begin = top;
    const stop = eventStart[sequence + 1] ?? 0;
    for (let event = eventStart[sequence] ?? 0; event < stop; event += 1) {
      const end = itemStart[event + 1] ?? 0;
      for (let at = itemStart[event] ?? 0; at < end; at += 1) {
        const symbol = symbolOf[items[at] ?? 0] ?? -1;
        if (symbol < 0) continue;
        tails.symbols.values[top] = symbol;
        tails.events.values[top] = event;
        top += 1;
      }
    }
    if (top === begin) continue;
    tails.starts.values[to] = begin;
    tails.sequences.values[to] = sequence;
    to += 1;
  }
  return close(tails, to, top, from);
}

/** Writes the tails of an extension on top of its pattern's; those with fewer symbols than `fewest` are left out. */
export function childTails(
  tails: Tails,
  firsts: Firsts,
  { from, to }: Range,
  { symbol: own, next, same }: Names & { readonly symbol: number },
  { fewest, wide, minGap }: { readonly fewest: number; readonly wide: boolean; readonly minGap: number },
): Range {
  const firstTails = firsts.tails.values;
  const places = firsts.places.values;
  const firstStart = tails.starts.reserve(to - from + 1);
  tails.sequences.reserve(to - from + 1);
  const starts = tails.starts.values;
  const sequences = tails.sequences.values;
  let most = 0;
  for (let entry = from; entry < to; entry += 1)
    most += (starts[(firstTails[entry] ?? 0) + 1] ?? 0) - (places[entry] ?? 0);
  let top = tails.symbols.reserve(wide ? 2 * most : most);
  tails.events.reserve(wide ? 2 * most : most);
  const symbols = tails.symbols.values;
  const events = tails.events.values;
  let tail = firstStart;
  for (let entry = from; entry < to; entry += 1) {
    const parent = firstTails[entry] ?? 0;
    const end = starts[parent + 1] ?? 0;
    const begin = top;
    let at = places[entry] ?? 0;
    const first = events[at] ?? 0;
    for (at += 1; at < end && events[at] === first; at += 1) {
      const symbol = same[symbols[at] ?? 0] ?? -1;
      if (symbol < 0) continue;
      symbols[top] = symbol;
      events[top] = first;
      top += 1;
    }
    const nearest = first + minGap;
    for (; at < end; at += 1) {
      const old = symbols[at] ?? 0;
      const symbol = next[old] ?? -1;
      if (symbol >= 0 && (events[at] ?? 0) >= nearest) {
        symbols[top] = symbol;
        events[top] = events[at] ?? 0;
        top += 1;
      }
      if (!wide || old !== own) continue;
      const event = events[at] ?? 0;
      for (let other = at + 1; other < end && events[other] === event; other += 1) {
        const joined = same[symbols[other] ?? 0] ?? -1;
        if (joined < 0) continue;
        symbols[top] = joined;
        events[top] = event;
        top += 1;
      }
    }
    if (top - begin < fewest) {
      top = begin;
      continue;
    }
    starts[tail] = begin;
    sequences[tail] = sequences[parent] ?? 0;
    tail += 1;
  }
  return close(tails, tail, top, firstStart);
}

function close(tails: Tails, tail: number, top: number, from: number): Range {
  tails.starts.values[tail] = top;
  tails.starts.top = tail + 1;
  tails.sequences.top = tail + 1;
  tails.symbols.top = top;
  tails.events.top = top;
  return { from, to: tail };
}

/** Takes the topmost tails off again. */
export function dropTails(tails: Tails, { from }: Range): void {
  const bottom = tails.starts.values[from] ?? 0;
  tails.starts.top = from;
  tails.sequences.top = from;
  tails.symbols.top = bottom;
  tails.events.top = bottom;
}
