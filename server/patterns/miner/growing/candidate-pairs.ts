import { isSame, itemOf, nextEdge, type PatternTrie, sameEdge } from '../pattern-trie.ts';
import { IntStack } from './int-stack.ts';
import type { Range } from './range.ts';
import type { Counting, Row, Symbols } from './symbols.ts';
import type { Tails } from './tails.ts';

/**
 * How the children of a node go on, counted for those pairs alone that can be frequent: without the node's own last item they
 * are so at the node's parent, which is known by then (Agrawal & Srikant, 1995; the co-occurrence maps of Fournier-Viger et
 * al., CM-SPAM, 2014, are the same of two items).
 */
export class CandidatePairs {
  /** Of each symbol `x` the symbols that may follow in a new itemset, from `starts[x]`, and in the same one, from `sames[x]`. */
  readonly #starts: Int32Array;
  readonly #sames: Int32Array;
  readonly #others = new IntStack();
  readonly #supports = new IntStack();
  /** For each pair the tail in which it was counted last. */
  readonly #countedIn = new IntStack();
  /** The symbols of items: in a new itemset, and in the last one. */
  readonly #nextOf: Int32Array;
  readonly #sameOf: Int32Array;
  readonly #lastEvent: Int32Array;
  readonly #seenIn: Int32Array;
  readonly #used: Uint8Array;
  /** Steps that counting takes at most. */
  cost = 0;

  constructor(itemCount: number, mostSymbols: number) {
    this.#starts = new Int32Array(mostSymbols + 1);
    this.#sames = new Int32Array(mostSymbols);
    this.#nextOf = new Int32Array(itemCount).fill(-1);
    this.#sameOf = new Int32Array(itemCount).fill(-1);
    this.#lastEvent = new Int32Array(mostSymbols);
    this.#seenIn = new Int32Array(mostSymbols);
    this.#used = new Uint8Array(mostSymbols);
  }

  /** Pairs that may be frequent. */
  get size(): number {
    return this.#others.top;
  }

  /** True if a symbol is in one of the pairs. */
  isUsed(symbol: number): boolean {
    return this.#used[symbol] === 1;
  }

  /** True if anything may follow a symbol in a new itemset. */
  hasNext(symbol: number): boolean {
    return (this.#sames[symbol] ?? 0) > (this.#starts[symbol] ?? 0);
  }

  /** Takes all pairs of the children of the root, in new itemsets. */
  findAll(count: number): void {
    this.#others.top = 0;
    this.#others.reserve(count * count);
    this.#used.fill(1, 0, count);
    for (let symbol = 0; symbol < count; symbol += 1) {
      this.#starts[symbol] = this.#others.top;
      for (let other = 0; other < count; other += 1) this.#others.values[this.#others.top + other] = other;
      this.#others.top += count;
      this.#sames[symbol] = this.#others.top;
    }
    this.#starts[count] = this.#others.top;
  }

  /** Finds the pairs of a node's children; those of its parent are in the tree. */
  find(trie: PatternTrie, parent: number, node: number): void {
    const first = trie.firstChild(node);
    const count = trie.childEnd(node) - first;
    for (let symbol = 0; symbol < count; symbol += 1) {
      const edge = trie.edgeOf(first + symbol);
      (isSame(edge) ? this.#sameOf : this.#nextOf)[itemOf(edge)] = symbol;
    }
    this.#used.fill(0, 0, count);
    this.#others.top = 0;
    this.cost = 0;
    const joins = isSame(trie.edgeOf(node));
    for (let symbol = 0; symbol < count; symbol += 1) {
      this.#starts[symbol] = this.#others.top;
      this.#findOf(trie, symbol, first, partner(trie, parent, trie.edgeOf(first + symbol), joins));
      const found = this.#others.top - (this.#starts[symbol] ?? 0);
      if (found > 0) this.#used[symbol] = 1;
      this.cost += found * trie.supportOf(first + symbol);
    }
    this.#starts[count] = this.#others.top;
    for (let symbol = 0; symbol < count; symbol += 1) {
      const item = itemOf(trie.edgeOf(first + symbol));
      this.#sameOf[item] = -1;
      this.#nextOf[item] = -1;
    }
  }

  #findOf(trie: PatternTrie, symbol: number, first: number, like: number): void {
    const begin = trie.firstChild(like);
    const end = trie.childEnd(like);
    this.#others.reserve(end - begin);
    const others = this.#others.values;
    let top = this.#others.top;
    let child = begin;
    for (; child < end && !isSame(trie.edgeOf(child)); child += 1) {
      const other = this.#nextOf[trie.edgeOf(child)] ?? -1;
      if (other < 0) continue;
      others[top] = other;
      top += 1;
      this.#used[other] = 1;
    }
    this.#sames[symbol] = top;
    const kind = isSame(trie.edgeOf(first + symbol)) ? this.#sameOf : this.#nextOf;
    for (; child < end; child += 1) {
      const other = kind[itemOf(trie.edgeOf(child))] ?? -1;
      if (other < 0) continue;
      others[top] = other;
      top += 1;
      this.#used[other] = 1;
    }
    this.#others.top = top;
  }

  count(tails: Tails, { from, to }: Range, symbols: Symbols, { wide, minGap, tick }: Counting): void {
    this.#supports.top = 0;
    this.#supports.reserve(this.size);
    this.#supports.values.fill(0, 0, this.size);
    this.#lastEvent.fill(-1, 0, symbols.count);
    this.#seenIn.fill(-1, 0, symbols.count);
    if (wide) {
      this.#countedIn.reserve(this.size);
      this.#countedIn.values.fill(-1, 0, this.size);
    }
    for (let begin = from; begin < to; begin += 1_024) {
      tick();
      const part = { from: begin, to: Math.min(begin + 1_024, to) };
      this.#countNext(tails, part, minGap);
      if (wide) this.#countSame(tails, part, symbols.next);
    }
  }

  #countNext(tails: Tails, { from, to }: Range, minGap: number): void {
    const symbols = tails.symbols.values;
    const events = tails.events.values;
    const tailStarts = tails.starts.values;
    const [starts, sames, lastEvent, seenIn] = [this.#starts, this.#sames, this.#lastEvent, this.#seenIn];
    const others = this.#others.values;
    const supports = this.#supports.values;
    for (let tail = from; tail < to; tail += 1) {
      const start = tailStarts[tail] ?? 0;
      const end = tailStarts[tail + 1] ?? 0;
      // What is left there from a tail before is from an earlier itemset of the database, and so behind nothing of this one.
      for (let at = start; at < end; at += 1) lastEvent[symbols[at] ?? 0] = events[at] ?? 0;
      for (let at = start; at < end; at += 1) {
        const symbol = symbols[at] ?? 0;
        if (seenIn[symbol] === tail) continue;
        seenIn[symbol] = tail;
        const bound = (events[at] ?? 0) + minGap - 1;
        const stop = sames[symbol] ?? 0;
        // The sign of the difference: whether the other comes is hard to foretell, so a branch would be slow.
        for (let pair = starts[symbol] ?? 0; pair < stop; pair += 1)
          supports[pair] = (supports[pair] ?? 0) + ((bound - (lastEvent[others[pair] ?? 0] ?? 0)) >>> 31);
      }
    }
  }

  #countSame(tails: Tails, { from, to }: Range, next: number): void {
    const symbols = tails.symbols.values;
    const events = tails.events.values;
    const others = this.#others.values;
    const supports = this.#supports.values;
    const countedIn = this.#countedIn.values;
    for (let tail = from; tail < to; tail += 1) {
      const end = tails.starts.values[tail + 1] ?? 0;
      for (let at = tails.starts.values[tail] ?? 0; at < end; at += 1) {
        const symbol = symbols[at] ?? 0;
        const stop = this.#starts[symbol + 1] ?? 0;
        let pair = this.#sames[symbol] ?? 0;
        for (let behind = at + 1; pair < stop && behind < end && events[behind] === events[at]; behind += 1) {
          const other = symbols[behind] ?? 0;
          if (other < next !== symbol < next) continue;
          while (pair < stop && (others[pair] ?? 0) < other) pair += 1;
          if (pair === stop || others[pair] !== other || countedIn[pair] === tail) continue;
          countedIn[pair] = tail;
          supports[pair] = (supports[pair] ?? 0) + 1;
        }
      }
    }
  }

  /** Notes in how many sequences each of its others follows a symbol. */
  countRow(symbol: number, countOf: (other: number) => number): void {
    this.#supports.top = 0;
    this.#supports.reserve(this.size);
    const end = this.#sames[symbol] ?? 0;
    for (let pair = this.#starts[symbol] ?? 0; pair < end; pair += 1)
      this.#supports.values[pair] = countOf(this.#others.values[pair] ?? 0);
  }

  /** Adds to the tree how a child goes on. */
  addRow(trie: PatternTrie, { first, symbol, least }: Omit<Row, 'symbols'>): void {
    const end = this.#starts[symbol + 1] ?? 0;
    for (let pair = this.#starts[symbol] ?? 0; pair < end; pair += 1) {
      const support = this.#supports.values[pair] ?? 0;
      if (support < least) continue;
      const item = itemOf(trie.edgeOf(first + (this.#others.values[pair] ?? 0)));
      const joins = pair >= (this.#sames[symbol] ?? 0);
      trie.add(first + symbol, joins ? sameEdge(item) : nextEdge(item), support);
    }
  }
}

/** The child of a node's parent that a child of the node is without the node's own last item. */
function partner(trie: PatternTrie, parent: number, edge: number, joins: boolean): number {
  return trie.child(parent, isSame(edge) && !joins ? nextEdge(itemOf(edge)) : edge);
}
