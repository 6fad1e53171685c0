import { IntStack } from './int-stack.ts';
import type { Range, Tails } from './tails.ts';

/** Behind every itemset. */
const NEVER = 1 << 30;
/** Before every itemset. */
const ABSENT = -1;

/** The sequences of a pattern as rows, its symbols as columns. */
export interface Block {
  /** Where its cells begin: that of a row and a symbol is at `cells + symbol × rows + row`. */
  readonly cells: number;
  /** Where its sequences begin. */
  readonly first: number;
  readonly rows: number;
}

/** The symbols of a pattern's extension. */
export interface Renamed {
  readonly count: number;
  /** What each is called in the block of the pattern; -1 for those that do not matter. */
  readonly oldOf: Int32Array;
  /** Whether it matters where a symbol comes next, and not only where it comes last. */
  readonly isFollowed: (symbol: number) => boolean;
}

/** The rows that hold a symbol, and for each the itemset in front of which nothing can follow it. */
export interface Holders {
  readonly rows: Int32Array;
  readonly bounds: Int32Array;
  readonly size: number;
}

/**
 * What is behind a pattern where it goes on by few items that come often: for each sequence and symbol where the symbol comes
 * next and where it comes last, so that nothing between is read any more (after LAPIN, Yang et al., 2005, and the vertical
 * lists of SPADE, Zaki, 2001). For single items. The blocks of all patterns of a branch stand on one stack.
 */
export class Columns {
  /** The itemsets of each symbol of each tail, ascending, and `NEVER` behind them. */
  #events = new Int32Array(0);
  /** For each cell the place in `#events` of the symbol's next itemset. */
  readonly #nexts = new IntStack(65_536);
  /** For each cell the symbol's last itemset. */
  readonly #lasts = new IntStack(65_536);
  readonly #sequences = new IntStack();
  #rows = new Int32Array(1_024);
  #bounds = new Int32Array(1_024);

  readonly #tick: () => void;

  /** @param tick called often; throws to stop */
  constructor(tick: () => void) {
    this.#tick = tick;
  }

  /** Begins anew with the tails of a pattern. */
  read(tails: Tails, { from, to }: Range, symbolCount: number): Block {
    this.#nexts.top = 0;
    this.#lasts.top = 0;
    this.#sequences.top = 0;
    const block = this.#take(to - from, symbolCount);
    const { rows } = block;
    const symbols = tails.symbols.values;
    const starts = tails.starts.values;
    const size = 2 * ((starts[to] ?? 0) - (starts[from] ?? 0));
    if (this.#events.length < size) this.#events = new Int32Array(size);
    const events = this.#events;
    const nexts = this.#nexts.values;
    const lasts = this.#lasts.values;
    const counts = new Int32Array(symbolCount);
    let top = 0;
    for (let row = 0; row < rows; row += 1) {
      if ((row & 0x3ff) === 0) this.#tick();
      const start = starts[from + row] ?? 0;
      const end = starts[from + row + 1] ?? 0;
      this.#sequences.values[row] = tails.sequences.values[from + row] ?? 0;
      counts.fill(0);
      for (let at = start; at < end; at += 1) {
        const symbol = symbols[at] ?? 0;
        counts[symbol] = (counts[symbol] ?? 0) + 1;
      }
      for (let symbol = 0; symbol < symbolCount; symbol += 1) {
        lasts[symbol * rows + row] = ABSENT;
        const count = counts[symbol] ?? 0;
        if (count === 0) continue;
        nexts[symbol * rows + row] = top;
        counts[symbol] = top;
        top += count;
        events[top] = NEVER;
        top += 1;
      }
      for (let at = start; at < end; at += 1) {
        const symbol = symbols[at] ?? 0;
        const place = counts[symbol] ?? 0;
        events[place] = tails.events.values[at] ?? 0;
        counts[symbol] = place + 1;
        lasts[symbol * rows + row] = tails.events.values[at] ?? 0;
      }
    }
    return block;
  }

  /** The rows of a block in which a symbol comes. They are good until the next call. */
  holdersOf({ cells, rows }: Block, symbol: number, minGap: number): Holders {
    if (this.#rows.length < rows) {
      this.#rows = new Int32Array(rows);
      this.#bounds = new Int32Array(rows);
    }
    this.#tick();
    const [found, bounds] = [this.#rows, this.#bounds];
    const nexts = this.#nexts.values;
    const lasts = this.#lasts.values;
    const base = cells + symbol * rows;
    let size = 0;
    for (let row = 0; row < rows; row += 1) {
      if (lasts[base + row] === ABSENT) continue;
      found[size] = row;
      bounds[size] = (this.#events[nexts[base + row] ?? 0] ?? 0) + minGap - 1;
      size += 1;
    }
    return { rows: found, bounds, size };
  }

  /** In how many of these rows another symbol follows. */
  countFollowed({ cells, rows }: Block, { rows: held, bounds, size }: Holders, other: number): number {
    const lasts = this.#lasts.values;
    const base = cells + other * rows;
    let count = 0;
    // The sign of the difference: where it comes is hard to foretell, so a branch would be slow.
    for (let at = 0; at < size; at += 1)
      count += ((bounds[at] ?? 0) - (lasts[base + (held[at] ?? 0)] ?? 0)) >>> 31;
    return count;
  }

  /** The sequence of a row. */
  sequenceOf({ first }: Block, row: number): number {
    return this.#sequences.values[first + row] ?? 0;
  }

  /** Puts the block of an extension on top: these rows, with some of the symbols under new names. */
  project(block: Block, holders: Holders, { count, oldOf, isFollowed }: Renamed): Block {
    const { rows: held, bounds, size } = holders;
    const child = this.#take(size, count);
    const events = this.#events;
    const nexts = this.#nexts.values;
    const lasts = this.#lasts.values;
    const sequences = this.#sequences.values;
    for (let at = 0; at < size; at += 1)
      sequences[child.first + at] = sequences[block.first + (held[at] ?? 0)] ?? 0;
    for (let symbol = 0; symbol < count; symbol += 1) {
      const old = oldOf[symbol] ?? -1;
      if (old < 0) continue;
      this.#tick();
      const from = block.cells + old * block.rows;
      const to = child.cells + symbol * size;
      for (let at = 0; at < size; at += 1) {
        const last = lasts[from + (held[at] ?? 0)] ?? 0;
        // All ones where it comes behind the bound; then it stays, and else becomes -1.
        const stays = ((bounds[at] ?? 0) - last) >> 31;
        lasts[to + at] = (last & stays) | ~stays;
      }
      if (!isFollowed(symbol)) continue;
      for (let at = 0; at < size; at += 1) {
        if (lasts[to + at] === ABSENT) continue;
        const bound = bounds[at] ?? 0;
        let next = nexts[from + (held[at] ?? 0)] ?? 0;
        while ((events[next] ?? 0) <= bound) next += 1;
        nexts[to + at] = next;
      }
    }
    return child;
  }

  /** Takes the topmost block off again. */
  drop({ cells, first }: Block): void {
    this.#nexts.top = cells;
    this.#lasts.top = cells;
    this.#sequences.top = first;
  }

  #take(rows: number, symbols: number): Block {
    const block = { cells: this.#nexts.reserve(rows * symbols), first: this.#sequences.reserve(rows), rows };
    this.#lasts.reserve(rows * symbols);
    this.#nexts.top += rows * symbols;
    this.#lasts.top += rows * symbols;
    this.#sequences.top += rows;
    return block;
  }
}
