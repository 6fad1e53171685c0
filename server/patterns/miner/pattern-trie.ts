import type { Pattern } from './pattern.ts';

/** The empty pattern, of which all others are extensions. */
export const ROOT = 0;

/** More patterns than may be held. */
export class TooManyPatterns extends Error {
  readonly limit: number;

  constructor(limit: number) {
    super(`More than ${limit} patterns were found.`);
    this.limit = limit;
  }
}

/** How a pattern goes on: with an item in its last itemset, or in a new one behind it. */
export type Step = 'same' | 'next';

/**
 * All frequent patterns as a tree: a node is its parent's pattern and one item more, in the same itemset or in a new one.
 * Some 20 bytes a pattern, in typed arrays that grow.
 */
export class PatternTrie {
  readonly #limit: number;
  #parent = new Int32Array(1_024);
  /** The item × 2, + 1 where it begins an itemset. */
  #edge = new Int32Array(1_024);
  #support = new Int32Array(1_024);
  #size = 1;
  /** Open addressing: the node of a parent and an edge. */
  #slots = new Int32Array(4_096);

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Patterns, the empty one not counted. */
  get size(): number {
    return this.#size - 1;
  }

  add(parent: number, item: number, step: Step, support: number): number {
    if (this.#size > this.#limit) throw new TooManyPatterns(this.#limit);
    if (this.#size === this.#parent.length) this.#growNodes();
    if (this.#size * 2 > this.#slots.length) this.#growSlots();
    const node = this.#size;
    this.#size += 1;
    this.#parent[node] = parent;
    this.#edge[node] = edgeOf(item, step);
    this.#support[node] = support;
    this.#slots[this.#slot(parent, edgeOf(item, step))] = node;
    return node;
  }

  supportOf(node: number): number {
    return this.#support[node] ?? 0;
  }

  /** The node of a pattern, or -1 when it is not frequent. Items of an itemset are ascending. */
  find(itemsets: readonly (readonly number[])[]): number {
    let node = ROOT;
    for (const items of itemsets) {
      for (const [place, item] of items.entries()) {
        node = this.#slots[this.#slot(node, edgeOf(item, place === 0 ? 'next' : 'same'))] ?? 0;
        if (node === 0) return -1;
      }
    }
    return node;
  }

  /** The pattern of a node. */
  read(node: number): Pattern {
    const itemsets: number[][] = [];
    let open: number[] = [];
    for (let at = node; at !== ROOT; at = this.#parent[at] ?? ROOT) {
      const edge = this.#edge[at] ?? 0;
      open.push(edge >> 1);
      if ((edge & 1) === 0) continue;
      itemsets.push(open.reverse());
      open = [];
    }
    return { itemsets: itemsets.reverse(), support: this.supportOf(node) };
  }

  /** Where a parent's edge is kept, or would be. */
  #slot(parent: number, edge: number): number {
    const mask = this.#slots.length - 1;
    let at = (Math.imul(parent, 0x9e3779b1) ^ Math.imul(edge, 0x85ebca6b)) & mask;
    for (;;) {
      const node = this.#slots[at] ?? 0;
      if (node === 0 || (this.#parent[node] === parent && this.#edge[node] === edge)) return at;
      at = (at + 1) & mask;
    }
  }

  #growNodes(): void {
    const grown = (old: Int32Array) => {
      const larger = new Int32Array(old.length * 2);
      larger.set(old);
      return larger;
    };
    this.#parent = grown(this.#parent);
    this.#edge = grown(this.#edge);
    this.#support = grown(this.#support);
  }

  #growSlots(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let node = 1; node < this.#size; node += 1)
      this.#slots[this.#slot(this.#parent[node] ?? 0, this.#edge[node] ?? 0)] = node;
  }
}

const edgeOf = (item: number, step: Step): number => item * 2 + (step === 'next' ? 1 : 0);
