import { itemOf, type PatternTrie, sameEdge } from '../pattern-trie.ts';
import type { Firsts } from './firsts.ts';
import type { Range } from './range.ts';
import type { Counting, Row, Symbols } from './symbols.ts';
import type { Tails } from './tails.ts';
import { Tally } from './tally.ts';

/** How one symbol is followed by others, counted by reading what is behind its first places: for tables too large. */
export class RowScan {
  /** Tails in which a symbol comes in a later itemset. */
  readonly #next: Tally;
  /** Tails in which a higher symbol is in one itemset with this one. */
  readonly #same: Tally;

  constructor(mostSymbols: number) {
    this.#next = new Tally(mostSymbols);
    this.#same = new Tally(mostSymbols);
  }

  /** Counts what follows the symbol of which these are the first places. */
  count(
    tails: Tails,
    firsts: Firsts,
    { from, to }: Range,
    { symbol: own, symbols }: { readonly symbol: number; readonly symbols: Symbols },
    { wide, minGap, tick }: Counting,
  ): void {
    tick();
    const codes = tails.symbols.values;
    const events = tails.events.values;
    const starts = tails.starts.values;
    for (let entry = from; entry < to; entry += 1) {
      const end = starts[(firsts.tails.values[entry] ?? 0) + 1] ?? 0;
      let at = firsts.places.values[entry] ?? 0;
      if (wide) this.#countSame(tails, { from: at, to: end }, own, symbols);
      const nearest = (events[at] ?? 0) + minGap;
      while (at < end && (events[at] ?? 0) < nearest) at += 1;
      this.#next.begin();
      for (; at < end; at += 1) {
        const code = codes[at] ?? 0;
        if (code < symbols.next) this.#next.addOnce(code);
      }
    }
  }

  #countSame(tails: Tails, { from, to }: Range, own: number, { next }: Symbols): void {
    const codes = tails.symbols.values;
    const events = tails.events.values;
    this.#same.begin();
    for (let at = from; at < to; at += 1) {
      if (codes[at] !== own) continue;
      const event = events[at];
      for (let other = at + 1; other < to && events[other] === event; other += 1) {
        const code = codes[other] ?? 0;
        if (code < next === own < next) this.#same.addOnce(code);
      }
    }
  }

  /** Adds to the tree how a child goes on. */
  addRow(trie: PatternTrie, { first, symbol, least }: Row): void {
    for (const other of this.#next.atLeast(least))
      trie.add(first + symbol, trie.edgeOf(first + other), this.#next.countOf(other));
    for (const other of this.#same.atLeast(least))
      trie.add(first + symbol, sameEdge(itemOf(trie.edgeOf(first + other))), this.#same.countOf(other));
    this.#next.clear();
    this.#same.clear();
  }
}
