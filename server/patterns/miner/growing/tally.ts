/** Stamps are 32 bits wide; behind this one they begin anew. */
const LAST_EPOCH = 1 << 30;

/** Counts of items that are reset in the time of what was touched, not of all items. */
export class Tally {
  readonly #counts: Int32Array;
  readonly #touched: Int32Array;
  readonly #seen: Int32Array;
  #epoch = 0;
  #size = 0;

  constructor(items: number) {
    this.#counts = new Int32Array(items);
    this.#touched = new Int32Array(items);
    this.#seen = new Int32Array(items);
  }

  /** From here on `addOnce` counts each item once more. */
  begin(): void {
    if (this.#epoch === LAST_EPOCH) {
      this.#seen.fill(0);
      this.#epoch = 0;
    }
    this.#epoch += 1;
  }

  /** Counts an item, once since `begin`. */
  addOnce(item: number): void {
    if (this.#seen[item] === this.#epoch) return;
    this.#seen[item] = this.#epoch;
    const before = this.#counts[item] ?? 0;
    if (before === 0) {
      this.#touched[this.#size] = item;
      this.#size += 1;
    }
    this.#counts[item] = before + 1;
  }

  countOf(item: number): number {
    return this.#counts[item] ?? 0;
  }

  /** The items that were counted at all, not in order. */
  touched(): Int32Array {
    return this.#touched.subarray(0, this.#size);
  }

  /** The items that were counted `least` times and more, ascending. */
  atLeast(least: number): Int32Array {
    return this.touched()
      .filter((item) => this.countOf(item) >= least)
      .sort();
  }

  clear(): void {
    for (let at = 0; at < this.#size; at += 1) this.#counts[this.#touched[at] ?? 0] = 0;
    this.#size = 0;
  }
}
