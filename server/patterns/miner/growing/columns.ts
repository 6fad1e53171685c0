import { IntStack } from './int-stack.ts';
import type { Range } from './range.ts';
import type { Tails } from './tails.ts';

/** Behind every itemset. */
const NEVER = 1 << 30;
/** Rows between two looks at whether enough can still come. */
const STRETCH = 128;
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
  /** For each cell the symbol's next itemset itself. */
  readonly #comes = new IntStack(65_536);
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
    this.drop({ cells: 0, first: 0 });
    const block = this.#take(to - from, symbolCount);
    const { rows } = block;
    const symbols = tails.symbols.values;
    const starts = tails.starts.values;
    const size = 2 * ((starts[to] ?? 0) - (starts[from] ?? 0));
    if (this.#events.length < size) this.#events = new Int32Array(size);
    const events = this.#events;
    const nexts = this.#nexts.values;
    const comes = this.#comes.values;
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
        if (lasts[symbol * rows + row] === ABSENT) comes[symbol * rows + row] = events[place] ?? 0;
        lasts[symbol * rows + row] = tails.events.values[at] ?? 0;
      }
    }
    return block;
  }

  /** The rows of a block in which a symbol comes. They are good until the next call. */
  holdersOf({ cells, rows }: Block, symbol: number, minGap: number): Holders {
    if (this.#rows.length <= rows) {
      this.#rows = new Int32Array(rows + 1);
      this.#bounds = new Int32Array(rows + 1);
    }
    this.#tick();
    const [found, bounds] = [this.#rows, this.#bounds];
    const comes = this.#comes.values;
    const lasts = this.#lasts.values;
    const base = cells + symbol * rows;
    let size = 0;
    for (let row = 0; row < rows; row += 1) {
      found[size] = row;
      bounds[size] = (comes[base + row] ?? 0) + minGap - 1;
      // One further, unless the last itemset is -1: a branch would be slow, as it is hard to foretell.
      size += 1 + ((lasts[base + row] ?? 0) >> 31);
    }
    return { rows: found, bounds, size };
  }

  /** In how many of these rows another symbol follows; 0 if that is in fewer than `least`. */
  countFollowed(
    { cells, rows }: Block,
    { rows: held, bounds, size }: Holders,
    other: number,
    least: number,
  ): number {
    const lasts = this.#lasts.values;
    const base = cells + other * rows;
    let count = 0;
    for (let from = 0; from < size && count + size - from >= least; from += STRETCH) {
      const to = Math.min(from + STRETCH, size);
      // The sign of the difference instead of a branch.
      for (let at = from; at < to; at += 1)
        count += ((bounds[at] ?? 0) - (lasts[base + (held[at] ?? 0)] ?? 0)) >>> 31;
    }
    return count < least ? 0 : count;
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
    const comes = this.#comes.values;
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
        const cell = from + (held[at] ?? 0);
        let next = nexts[cell] ?? 0;
        let event = comes[cell] ?? 0;
        while (event <= bound) {
          next += 1;
          event = events[next] ?? NEVER;
        }
        nexts[to + at] = next;
        comes[to + at] = event;
      }
    }
    return child;
  }

  /** Takes the topmost block off again. */
  drop({ cells, first }: Pick<Block, 'cells' | 'first'>): void {
    this.#nexts.top = cells;
    this.#comes.top = cells;
    this.#lasts.top = cells;
    this.#sequences.top = first;
  }

  #take(rows: number, symbols: number): Block {
    const block = { cells: this.#nexts.reserve(rows * symbols), first: this.#sequences.reserve(rows), rows };
    this.#lasts.reserve(rows * symbols);
    this.#comes.reserve(rows * symbols);
    this.#nexts.top += rows * symbols;
    this.#comes.top += rows * symbols;
    this.#lasts.top += rows * symbols;
    this.#sequences.top += rows;
    return block;
  }
}
