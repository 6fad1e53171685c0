/** Whole numbers on a stack that grows; what works on the top of it takes `values` anew after each `reserve`. */
export class IntStack {
  values: Int32Array;
  /** Numbers in use. */
  top = 0;

  constructor(capacity = 4_096) {
    this.values = new Int32Array(capacity);
  }

  /** Makes room for so many numbers above the top, and answers where they begin; the top stays. */
  reserve(count: number): number {
    const needed = this.top + count;
    if (needed > this.values.length) {
      const larger = new Int32Array(Math.max(needed, 2 * this.values.length));
      larger.set(this.values);
      this.values = larger;
    }
    return this.top;
  }

  push(value: number): void {
    this.reserve(1);
    this.values[this.top] = value;
    this.top += 1;
  }
}
