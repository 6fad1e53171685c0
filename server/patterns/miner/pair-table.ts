import type { Range, Tails } from './tails.ts';

/** A node's symbols: the first `next` of them begin a new itemset, the others join the last one. */
export interface Symbols {
  readonly next: number;
  readonly count: number;
}

/** Stamps are 32 bits wide; behind this one they begin anew. */
const LAST_EPOCH = 1 << 30;

/**
 * In how many tails each symbol is followed by each other: the supports of all patterns that are two items longer than the one
 * whose tails these are, in one pass and without projecting anything (after the bi-level projection of Han et al., PrefixSpan,
 * 2001). A symbol is followed by another where its first place is before the other's last.
 */
export class PairTable {
  /** Tails in which `x`, then `y` in a later itemset: at `x × next + y`. */
  next = new Int32Array(4_096);
  /** Tails in which one itemset holds `x` and the higher `y`: at `x × count + y`. */
  same = new Int32Array(0);
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

  /** Whether a table costs no more than it saves: clearing and reading it is to be in proportion to what is counted. */
  static isWorthwhile({ count }: Symbols, places: number, mostCells: number): boolean {
    return count * count <= Math.min(mostCells, 4 * places);
  }

  count(
    tails: Tails,
    { from, to }: Range,
    { symbols, wide, minGap, tick }: { symbols: Symbols; wide: boolean; minGap: number; tick: () => void },
  ): void {
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
    if (this.next.length < count * next) this.next = new Int32Array(count * next);
    else this.next.fill(0, 0, count * next);
    if (!wide) return;
    if (this.same.length < count * count) {
      this.same = new Int32Array(count * count);
      this.#stamps = new Int32Array(count * count);
    } else this.same.fill(0, 0, count * count);
  }

  #countNext(tails: Tails, { from, to }: Range, next: number, minGap: number): void {
    const symbols = tails.symbols.values;
    const events = tails.events.values;
    const starts = tails.starts.values;
    const [seen, lastSymbols, lastEvents, table] = [
      this.#seen,
      this.#lastSymbols,
      this.#lastEvents,
      this.next,
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
          this.same[cell] = (this.same[cell] ?? 0) + 1;
        }
      }
    }
  }
}
