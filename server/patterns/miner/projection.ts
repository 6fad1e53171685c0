/**
 * The places at which a pattern ends, sequence by sequence: where (an itemset of the database), and where the pattern began.
 * Entries stand on one stack for all patterns of a branch, so growing a pattern allocates nothing.
 */
export class ProjectionStack {
  sequences = new Int32Array(65_536);
  ends = new Int32Array(65_536);
  starts = new Int32Array(65_536);
  /** Entries in use. */
  top = 0;

  /** Makes room for so many entries on top, and answers where they begin. */
  reserve(count: number): number {
    const begin = this.top;
    this.top += count;
    if (this.top > this.ends.length) this.#grow();
    return begin;
  }

  #grow(): void {
    let size = this.ends.length;
    while (size < this.top) size *= 2;
    const grown = (old: Int32Array) => {
      const larger = new Int32Array(size);
      larger.set(old);
      return larger;
    };
    this.sequences = grown(this.sequences);
    this.ends = grown(this.ends);
    this.starts = grown(this.starts);
  }
}
