import { IntStack } from './int-stack.ts';
import type { Range } from './range.ts';
import type { Tails } from './tails.ts';

/**
 * Where each extension of a pattern ends first in the tails that contain it: the tail, and the place of its symbol. From
 * there everything can follow that can follow at all (Pei et al., PrefixSpan, 2004: pseudo-projection).
 */
export class Firsts {
  readonly tails = new IntStack(65_536);
  readonly places = new IntStack(65_536);
  /** For each symbol the place to write its next entry; -1 for those that are not asked for. */
  readonly #cursor: Int32Array;
  readonly #seen: Int32Array;
  readonly #chosen: Int32Array;
  readonly #chosenFrom: Int32Array;
  #chosenSize = 0;

  constructor(mostSymbols: number) {
    this.#cursor = new Int32Array(mostSymbols).fill(-1);
    this.#seen = new Int32Array(mostSymbols).fill(-1);
    this.#chosen = new Int32Array(mostSymbols);
    this.#chosenFrom = new Int32Array(mostSymbols);
  }

  /** Asks for a symbol, which is in at most so many tails, with the next `write`. */
  choose(symbol: number, most: number): void {
    const from = this.places.reserve(most);
    this.tails.reserve(most);
    this.#cursor[symbol] = from;
    this.#chosenFrom[this.#chosenSize] = from;
    this.tails.top += most;
    this.places.top += most;
    this.#chosen[this.#chosenSize] = symbol;
    this.#chosenSize += 1;
  }

  /** Finds the first places of all symbols that were asked for; puts onto `bounds` where the entries of each begin and end. */
  write(tails: Tails, { from, to }: Range, symbolCount: number, bounds: IntStack): void {
    const symbols = tails.symbols.values;
    const starts = tails.starts.values;
    const [cursor, seen] = [this.#cursor, this.#seen];
    const entryTails = this.tails.values;
    const places = this.places.values;
    seen.fill(-1, 0, symbolCount);
    for (let tail = from; tail < to; tail += 1) {
      const end = starts[tail + 1] ?? 0;
      for (let at = starts[tail] ?? 0; at < end; at += 1) {
        const symbol = symbols[at] ?? 0;
        const place = cursor[symbol] ?? -1;
        if (place < 0 || seen[symbol] === tail) continue;
        seen[symbol] = tail;
        entryTails[place] = tail;
        places[place] = at;
        cursor[symbol] = place + 1;
      }
    }
    for (let index = 0; index < this.#chosenSize; index += 1) {
      const symbol = this.#chosen[index] ?? 0;
      bounds.push(this.#chosenFrom[index] ?? 0);
      bounds.push(cursor[symbol] ?? 0);
      cursor[symbol] = -1;
    }
    this.#chosenSize = 0;
  }

  /** Takes off what stands behind a place of the stack. */
  drop(top: number): void {
    this.tails.top = top;
    this.places.top = top;
  }
}
