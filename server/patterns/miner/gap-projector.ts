import type { Extensions, NodeExtensions, Projector, Span } from './extensions.ts';
import type { Gaps } from './match.ts';
import type { Prepared } from './prepared.ts';
import type { ProjectionStack } from './projection.ts';
import { sequenceCount } from './sequence-database.ts';
import { Tally } from './tally.ts';

/** One way in which a pattern goes on: what was found of it so far. */
class Side {
  readonly sequences: Tally;
  readonly entries: Tally;
  /** For each place of the items: the latest start of a pattern that goes on there, as long as `seen` is of this epoch. */
  readonly latestStart: Int32Array;
  readonly seen: Int32Array;
  readonly itemSeen: Int32Array;
  readonly place: Int32Array;
  /** Places of the items that were found in the sequence under way. */
  readonly found: Int32Array;
  foundSize = 0;

  constructor({ itemCount, items }: Prepared) {
    this.sequences = new Tally(itemCount);
    this.entries = new Tally(itemCount);
    this.latestStart = new Int32Array(items.length);
    this.seen = new Int32Array(items.length);
    this.itemSeen = new Int32Array(itemCount);
    this.place = new Int32Array(itemCount).fill(-1);
    this.found = new Int32Array(items.length);
  }

  see(at: number, start: number, epoch: number): void {
    if (this.seen[at] !== epoch) {
      this.seen[at] = epoch;
      this.latestStart[at] = start;
      this.found[this.foundSize] = at;
      this.foundSize += 1;
    } else if (start > (this.latestStart[at] ?? 0)) this.latestStart[at] = start;
  }
}

/**
 * With gaps, all places at which a pattern ends in a sequence are kept, each with the latest start that leads there: of
 * two ways to one place the one that began later is within every span that the other is within, so nothing is lost.
 */
export class GapProjector implements Projector {
  readonly #data: Prepared;
  readonly #stack: ProjectionStack;
  readonly #minGap: number;
  readonly #maxGap: number;
  readonly #maxGapMs: number;
  readonly #maxSpanMs: number;
  readonly #next: Side;
  readonly #same: Side;
  #epoch = 0;

  constructor(data: Prepared, stack: ProjectionStack, gaps: Gaps) {
    this.#data = data;
    this.#stack = stack;
    this.#minGap = gaps.minGap ?? 1;
    this.#maxGap = gaps.maxGap ?? Number.POSITIVE_INFINITY;
    this.#maxGapMs = gaps.maxGapMs ?? Number.POSITIVE_INFINITY;
    this.#maxSpanMs = gaps.maxSpanMs ?? Number.POSITIVE_INFINITY;
    this.#next = new Side(data);
    this.#same = new Side(data);
  }

  /** One entry for each sequence, whose end is before its first itemset: from there a pattern may begin anywhere. */
  root(): Span {
    const count = sequenceCount(this.#data);
    const from = this.#stack.reserve(count);
    for (let sequence = 0; sequence < count; sequence += 1) {
      this.#stack.sequences[from + sequence] = sequence;
      this.#stack.ends[from + sequence] = -1;
    }
    return { from, to: from + count };
  }

  extend(span: Span, last: readonly number[], least: number): NodeExtensions {
    this.#eachSequence(span, last, () => {
      this.#count(this.#next);
      this.#count(this.#same);
    });
    return { same: take(this.#same, least), next: take(this.#next, least) };
  }

  project(span: Span, last: readonly number[], { same, next }: NodeExtensions): Int32Array {
    const places = new Int32Array(same.items.length + next.items.length);
    let total = 0;
    for (const [index, entries] of [...same.entries, ...next.entries].entries()) {
      places[index] = total;
      total += entries;
    }
    const base = this.#stack.reserve(total);
    for (let index = 0; index < places.length; index += 1) places[index] = (places[index] ?? 0) + base;
    same.items.forEach((item, index) => {
      this.#same.place[item] = places[index] ?? 0;
    });
    next.items.forEach((item, index) => {
      this.#next.place[item] = places[same.items.length + index] ?? 0;
    });
    this.#eachSequence(span, last, (sequence) => {
      this.#write(this.#same, sequence);
      this.#write(this.#next, sequence);
    });
    for (const item of same.items) this.#same.place[item] = -1;
    for (const item of next.items) this.#next.place[item] = -1;
    return places;
  }

  /** Finds the places at which a pattern goes on, and hands them over sequence by sequence. */
  #eachSequence({ from, to }: Span, last: readonly number[], done: (sequence: number) => void): void {
    const { sequences } = this.#stack;
    let entry = from;
    while (entry < to) {
      const sequence = sequences[entry] ?? 0;
      this.#epoch += 1;
      this.#next.foundSize = 0;
      this.#same.foundSize = 0;
      for (; entry < to && sequences[entry] === sequence; entry += 1) this.#look(entry, sequence, last);
      done(sequence);
    }
  }

  #look(entry: number, sequence: number, last: readonly number[]): void {
    const { items, itemStart, eventStart, times } = this.#data;
    const end = this.#stack.ends[entry] ?? -1;
    const to = eventStart[sequence + 1] ?? 0;
    if (end === -1) {
      for (let event = eventStart[sequence] ?? 0; event < to; event += 1)
        for (let at = itemStart[event] ?? 0; at < (itemStart[event + 1] ?? 0); at += 1)
          this.#next.see(at, event, this.#epoch);
      return;
    }
    const start = this.#stack.starts[entry] ?? 0;
    const highest = last.at(-1) ?? -1;
    for (let at = itemStart[end] ?? 0; at < (itemStart[end + 1] ?? 0); at += 1)
      if ((items[at] ?? 0) > highest) this.#same.see(at, start, this.#epoch);
    const latest = Math.min(to - 1, end + this.#maxGap);
    const until = times
      ? Math.min((times[end] ?? 0) + this.#maxGapMs, (times[start] ?? 0) + this.#maxSpanMs)
      : Number.POSITIVE_INFINITY;
    for (let event = end + this.#minGap; event <= latest; event += 1) {
      if (times && (times[event] ?? 0) > until) break;
      for (let at = itemStart[event] ?? 0; at < (itemStart[event + 1] ?? 0); at += 1)
        this.#next.see(at, start, this.#epoch);
    }
  }

  #count(side: Side): void {
    for (let index = 0; index < side.foundSize; index += 1) {
      const item = this.#data.items[side.found[index] ?? 0] ?? 0;
      side.entries.add(item);
      if (side.itemSeen[item] === this.#epoch) continue;
      side.itemSeen[item] = this.#epoch;
      side.sequences.add(item);
    }
  }

  #write(side: Side, sequence: number): void {
    const { items } = this.#data;
    const stack = this.#stack;
    for (let index = 0; index < side.foundSize; index += 1) {
      const at = side.found[index] ?? 0;
      const item = items[at] ?? 0;
      const place = side.place[item] ?? -1;
      if (place < 0) continue;
      stack.sequences[place] = sequence;
      stack.ends[place] = this.#eventOf(at, sequence);
      stack.starts[place] = side.latestStart[at] ?? 0;
      side.place[item] = place + 1;
    }
  }

  /** The itemset that a place of the items belongs to, by bisection within its sequence. */
  #eventOf(at: number, sequence: number): number {
    const { itemStart, eventStart } = this.#data;
    let low = eventStart[sequence] ?? 0;
    let high = (eventStart[sequence + 1] ?? 0) - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((itemStart[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function take(side: Side, least: number): Extensions {
  const { items, counts } = side.sequences.take(least);
  const entries = items.map((item) => side.entries.counts[item] ?? 0);
  side.entries.take(Number.POSITIVE_INFINITY);
  return { items, supports: counts, entries };
}
