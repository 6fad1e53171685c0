import { itemOf, type PatternTrie, sameEdge } from '../pattern-trie.ts';
import type { Range } from './range.ts';
import type { Counting, Row, Symbols } from './symbols.ts';
import type { Tails } from './tails.ts';

/** Stamps are 32 bits wide; behind this one they begin anew. */
const LAST_EPOCH = 1 << 30;

/**
 * In how many tails each symbol is followed by each other: the supports of all patterns that are two items longer than the one
 * whose tails these are, in one pass and without projecting anything (after the bi-level projection of Han et al., PrefixSpan,
 * 2001). A symbol is followed by another where its first place is before the other's last.
 */
export class PairTable {
  /** Tails in which `x`, then `y` in a later itemset: at `x × next + y`. */
  #next = new Int32Array(4_096);
  /** Tails in which one itemset holds `x` and the higher `y`: at `x × count + y`. */
  #same = new Int32Array(0);
  #stamps = new Int32Array(0);
  readonly #seen: Int32Array;
  readonly #lastSymbols: Int32Array;
  readonly #lastEvents: Int32Array;
  #epoch = 0;

  constructor(mostSymbols: number) {
    this.#seen = new Int32Array(mostSymbols);
    this.#lastSymbols = new Int32Array(mostSymbols);
    this.#lastEvents = new Int32Array(mostSymbols);
  }

  /** Steps that it takes, about: clearing, reading, and for tails of average length the pairs of each. */
  static costOf({ next, count }: Symbols, { from, to }: Range, places: number): number {
    return 2 * next * count + (places * places) / (2 * (to - from) + 1);
  }

  count(tails: Tails, { from, to }: Range, symbols: Symbols, { wide, minGap, tick }: Counting): void {
    this.#clear(symbols, wide);
    for (let begin = from; begin < to; begin += 1_024) {
      tick();
      const part = { from: begin, to: Math.min(begin + 1_024, to) };
      this.#countNext(tails, part, symbols.next, minGap);
      if (wide) this.#countSame(tails, part, symbols);
    }
  }

  #clear({ next, count }: Symbols, wide: boolean): void {
    if (this.#epoch > LAST_EPOCH) {
      this.#epoch = 0;
      this.#seen.fill(0);
      this.#stamps.fill(0);
    }
    if (this.#next.length < count * next) this.#next = new Int32Array(count * next);
    else this.#next.fill(0, 0, count * next);
    if (!wide) return;
    if (this.#same.length < count * count) {
      this.#same = new Int32Array(count * count);
      this.#stamps = new Int32Array(count * count);
    } else this.#same.fill(0, 0, count * count);
  }

  #countNext(tails: Tails, { from, to }: Range, next: number, minGap: number): void {
    const symbols = tails.symbols.values;
    const events = tails.events.values;
    const starts = tails.starts.values;
    const [seen, lastSymbols, lastEvents, table] = [
      this.#seen,
      this.#lastSymbols,
      this.#lastEvents,
      this.#next,
    ];
    let epoch = this.#epoch;
    for (let tail = from; tail < to; tail += 1) {
      const start = starts[tail] ?? 0;
      const end = starts[tail + 1] ?? 0;
      let lasts = 0;
      epoch += 1;
      for (let at = end - 1; at >= start; at -= 1) {
        const symbol = symbols[at] ?? 0;
        if (symbol >= next || seen[symbol] === epoch) continue;
        seen[symbol] = epoch;
        lastSymbols[lasts] = symbol;
        lastEvents[lasts] = events[at] ?? 0;
        lasts += 1;
      }
      epoch += 1;
      for (let at = start; at < end; at += 1) {
        const symbol = symbols[at] ?? 0;
        if (seen[symbol] === epoch) continue;
        seen[symbol] = epoch;
        const nearest = (events[at] ?? 0) + minGap;
        const row = symbol * next;
        for (let last = 0; last < lasts && (lastEvents[last] ?? 0) >= nearest; last += 1) {
          const cell = row + (lastSymbols[last] ?? 0);
          table[cell] = (table[cell] ?? 0) + 1;
        }
      }
    }
    this.#epoch = epoch;
  }

  #countSame(tails: Tails, { from, to }: Range, { next, count }: Symbols): void {
    const symbols = tails.symbols.values;
    const events = tails.events.values;
    const starts = tails.starts.values;
    for (let tail = from; tail < to; tail += 1) {
      this.#epoch += 1;
      const end = starts[tail + 1] ?? 0;
      for (let at = starts[tail] ?? 0; at < end; at += 1) {
        const symbol = symbols[at] ?? 0;
        const event = events[at];
        for (let other = at + 1; other < end && events[other] === event; other += 1) {
          const higher = symbols[other] ?? 0;
          if (higher < next !== symbol < next) continue;
          const cell = symbol * count + higher;
          if (this.#stamps[cell] === this.#epoch) continue;
          this.#stamps[cell] = this.#epoch;
          this.#same[cell] = (this.#same[cell] ?? 0) + 1;
        }
      }
    }
  }

  /** Adds to the tree how a child goes on. */
  addRow(trie: PatternTrie, { first, symbol, symbols: { next, count }, least }: Row): void {
    for (let other = 0, cell = symbol * next; other < next; other += 1, cell += 1) {
      const support = this.#next[cell] ?? 0;
      if (support >= least) trie.add(first + symbol, trie.edgeOf(first + other), support);
    }
    if (this.#same.length === 0) return;
    // Only symbols of one kind can stand in one itemset.
    const end = symbol < next ? next : count;
    for (let other = symbol + 1; other < end; other += 1) {
      const support = this.#same[symbol * count + other] ?? 0;
      if (support >= least) trie.add(first + symbol, sameEdge(itemOf(trie.edgeOf(first + other))), support);
    }
  }
}
