import type { NodeExtensions, Projector, Span } from './extensions.ts';
import { holdsAll } from './holds-all.ts';
import type { Prepared } from './prepared.ts';
import type { ProjectionStack } from './projection.ts';
import { sequenceCount } from './sequence-database.ts';
import { Tally } from './tally.ts';

/**
 * Without gaps a sequence contains what goes on from the first place at which a pattern ends, or nothing does (Pei et al.,
 * PrefixSpan, 2004: pseudo-projection). So one place for each sequence is enough, and what comes behind it is known
 * without reading the sequence: its items by their last itemset.
 */
export class LeftmostProjector implements Projector {
  readonly #data: Prepared;
  readonly #stack: ProjectionStack;
  readonly #next: Tally;
  readonly #same: Tally;
  /** The place to write the next entry of an item's projection; -1 for items that are not frequent. */
  readonly #nextPlace: Int32Array;
  readonly #samePlace: Int32Array;
  readonly #nextSeen: Int32Array;
  readonly #sameSeen: Int32Array;
  #epoch = 0;

  constructor(data: Prepared, stack: ProjectionStack) {
    this.#data = data;
    this.#stack = stack;
    this.#next = new Tally(data.itemCount);
    this.#same = new Tally(data.itemCount);
    this.#nextPlace = new Int32Array(data.itemCount).fill(-1);
    this.#samePlace = new Int32Array(data.itemCount).fill(-1);
    this.#nextSeen = new Int32Array(data.itemCount);
    this.#sameSeen = new Int32Array(data.itemCount);
  }

  root(): Span {
    const { eventStart } = this.#data;
    const count = sequenceCount(this.#data);
    const from = this.#stack.reserve(count);
    for (let sequence = 0; sequence < count; sequence += 1) {
      this.#stack.sequences[from + sequence] = sequence;
      this.#stack.ends[from + sequence] = (eventStart[sequence] ?? 0) - 1;
    }
    return { from, to: from + count };
  }

  extend({ from, to }: Span, last: readonly number[], least: number): NodeExtensions {
    const { lastStart, lastItems, lastEvents, lastWide } = this.#data;
    const { sequences, ends } = this.#stack;
    for (let entry = from; entry < to; entry += 1) {
      const sequence = sequences[entry] ?? 0;
      const end = ends[entry] ?? 0;
      const stop = lastStart[sequence + 1] ?? 0;
      for (let at = lastStart[sequence] ?? 0; at < stop && (lastEvents[at] ?? 0) > end; at += 1)
        this.#next.add(lastItems[at] ?? 0);
      if (last.length > 0 && (lastWide[sequence] ?? -1) >= end) this.#countSame(sequence, end, last);
    }
    const next = this.#next.take(least);
    const same = this.#same.take(least);
    return {
      next: { items: next.items, supports: next.counts, entries: next.counts },
      same: { items: same.items, supports: same.counts, entries: same.counts },
    };
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
      this.#samePlace[item] = places[index] ?? 0;
    });
    next.items.forEach((item, index) => {
      this.#nextPlace[item] = places[same.items.length + index] ?? 0;
    });
    for (let entry = span.from; entry < span.to; entry += 1) this.#write(entry, last, same.items.length > 0);
    for (const item of same.items) this.#samePlace[item] = -1;
    for (const item of next.items) this.#nextPlace[item] = -1;
    return places;
  }

  /** Counts the items that stand with the last itemset, at `end` or later. */
  #countSame(sequence: number, end: number, last: readonly number[]): void {
    const { items, itemStart, eventStart, lastWide } = this.#data;
    const highest = last.at(-1) ?? -1;
    this.#epoch += 1;
    const stop = Math.min((eventStart[sequence + 1] ?? 0) - 1, lastWide[sequence] ?? -1);
    for (let event = end; event <= stop; event += 1) {
      if (event !== end && !holdsAll(this.#data, event, last)) continue;
      for (let at = itemStart[event] ?? 0; at < (itemStart[event + 1] ?? 0); at += 1) {
        const item = items[at] ?? 0;
        if (item <= highest || this.#sameSeen[item] === this.#epoch) continue;
        this.#sameSeen[item] = this.#epoch;
        this.#same.add(item);
      }
    }
  }

  /** Writes the first places of one sequence into the projections. */
  #write(entry: number, last: readonly number[], anySame: boolean): void {
    const { items, itemStart, eventStart, lastWide } = this.#data;
    const stack = this.#stack;
    const sequence = stack.sequences[entry] ?? 0;
    const end = stack.ends[entry] ?? 0;
    const to = eventStart[sequence + 1] ?? 0;
    const highest = last.at(-1) ?? -1;
    this.#epoch += 1;
    const epoch = this.#epoch;
    if (anySame) {
      const stop = Math.min(to - 1, lastWide[sequence] ?? -1);
      for (let event = end; event <= stop; event += 1) {
        if (event !== end && !holdsAll(this.#data, event, last)) continue;
        for (let at = itemStart[event] ?? 0; at < (itemStart[event + 1] ?? 0); at += 1) {
          const item = items[at] ?? 0;
          const place = this.#samePlace[item] ?? -1;
          if (item <= highest || place < 0 || this.#sameSeen[item] === epoch) continue;
          this.#sameSeen[item] = epoch;
          stack.sequences[place] = sequence;
          stack.ends[place] = event;
          this.#samePlace[item] = place + 1;
        }
      }
    }
    const stop = itemStart[to] ?? 0;
    let event = end + 1;
    let eventEnd = itemStart[event + 1] ?? 0;
    for (let at = itemStart[event] ?? 0; at < stop; at += 1) {
      while (at >= eventEnd) {
        event += 1;
        eventEnd = itemStart[event + 1] ?? 0;
      }
      const item = items[at] ?? 0;
      const place = this.#nextPlace[item] ?? -1;
      if (place < 0 || this.#nextSeen[item] === epoch) continue;
      this.#nextSeen[item] = epoch;
      stack.sequences[place] = sequence;
      stack.ends[place] = event;
      this.#nextPlace[item] = place + 1;
    }
  }
}
