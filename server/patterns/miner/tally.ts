/** Counts of items that are reset in the time of what was touched, not of all items. */
export class Tally {
  readonly counts: Int32Array;
  readonly #touched: Int32Array;
  #size = 0;

  constructor(items: number) {
    this.counts = new Int32Array(items);
    this.#touched = new Int32Array(items);
  }

  add(item: number, count = 1): void {
    const before = this.counts[item] ?? 0;
    if (before === 0) {
      this.#touched[this.#size] = item;
      this.#size += 1;
    }
    this.counts[item] = before + count;
  }

  /** Takes out the items that were counted `least` times and more, ascending, with their counts; begins anew. */
  take(least: number): { readonly items: Int32Array; readonly counts: Int32Array } {
    const touched = this.#touched.subarray(0, this.#size);
    const items = touched.filter((item) => (this.counts[item] ?? 0) >= least).sort();
    const counts = items.map((item) => this.counts[item] ?? 0);
    for (const item of touched) this.counts[item] = 0;
    this.#size = 0;
    return { items, counts };
  }
}
