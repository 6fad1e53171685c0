import type { SequenceDatabase } from '../sequence-database.ts';
import { sequenceCount } from '../sequence-database.ts';
import { IntStack } from './int-stack.ts';
import type { Range } from './range.ts';

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
  return closeTails(tails, to, top, from);
}

/** Takes what was written as a pattern's tails, up to `tail` and `top`. */
export function closeTails(tails: Tails, tail: number, top: number, from: number): Range {
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
