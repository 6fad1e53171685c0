/** The empty pattern, of which all others are extensions. */
export const ROOT = 0;

/** More patterns than may be held. */
export class TooManyPatterns extends Error {}

const refuse = (): never => {
  throw new TooManyPatterns();
};

/** Set in an edge whose item joins the last itemset; without it the item begins a new one. */
const SAME = 0x40000000;

/** How a pattern goes on: with an item in a new itemset. */
export const nextEdge = (item: number): number => item;
/** How a pattern goes on: with a higher item in its last itemset. */
export const sameEdge = (item: number): number => item + SAME;
export const itemOf = (edge: number): number => edge & ~SAME;
export const isSame = (edge: number): boolean => edge >= SAME;

/**
 * Patterns as a tree: a node is its parent's pattern and one item more, in a new itemset or in the last one. The children of a
 * node stand together, new itemsets first, ascending by item, so that finding one is a bisection and the tree in this order is
 * the order of results among patterns of one support and length. 16 bytes a pattern.
 */
export class PatternTrie {
  #limit: number;
  readonly #beyond: (trie: PatternTrie) => number;
  #parent = new Int32Array(1_024);
  #edge = new Int32Array(1_024);
  #support = new Int32Array(1_024);
  /** 0 for none. */
  #firstChild = new Int32Array(1_024);
  #size = 1;

  /**
   * @param limit of patterns
   * @param beyond asked, when the limit is reached, for a higher one; throws when there is none
   */
  constructor(limit: number, beyond: (trie: PatternTrie) => number = refuse) {
    this.#limit = limit;
    this.#beyond = beyond;
  }

  /** Patterns, the empty one not counted. */
  get size(): number {
    return this.#size - 1;
  }

  /** Adds a child. Those of one parent follow each other, ascending by edge. Throws `TooManyPatterns`. */
  add(parent: number, edge: number, support: number): number {
    if (this.#size > this.#limit) this.#limit = this.#beyond(this);
    if (this.#size === this.#parent.length) this.#grow();
    const node = this.#size;
    this.#size += 1;
    this.#parent[node] = parent;
    this.#edge[node] = edge;
    this.#support[node] = support;
    if (this.#firstChild[parent] === 0) this.#firstChild[parent] = node;
    return node;
  }

  supportOf(node: number): number {
    return this.#support[node] ?? 0;
  }

  edgeOf(node: number): number {
    return this.#edge[node] ?? 0;
  }

  parentOf(node: number): number {
    return this.#parent[node] ?? ROOT;
  }

  /** The first of a node's children; 0 for none. */
  firstChild(node: number): number {
    return this.#firstChild[node] ?? 0;
  }

  /** The node behind the last of a node's children; 0 for none. */
  childEnd(node: number): number {
    const first = this.firstChild(node);
    if (first === 0) return 0;
    let step = 1;
    while (first + step < this.#size && this.#parent[first + step] === node) step *= 2;
    let low = first + (step >> 1);
    let high = Math.min(first + step, this.#size);
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (this.#parent[middle] === node) low = middle;
      else high = middle;
    }
    return high;
  }

  /** The child of a node by its edge; 0 for none. */
  child(node: number, edge: number): number {
    const first = this.firstChild(node);
    if (first === 0) return 0;
    // Whether the node at `at` stands behind the one that is looked for, or behind all the children.
    const isBehind = (at: number) =>
      at >= this.#size || this.#parent[at] !== node || (this.#edge[at] ?? 0) > edge;
    if (isBehind(first)) return 0;
    let step = 1;
    while (!isBehind(first + step)) step *= 2;
    let low = first + (step >> 1);
    let high = first + step;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (isBehind(middle)) high = middle;
      else low = middle;
    }
    return this.#edge[low] === edge ? low : 0;
  }

  /** The node of a pattern; 0 when there is none. Items of an itemset are ascending. */
  find(itemsets: readonly (readonly number[])[]): number {
    let node = ROOT;
    for (const items of itemsets) {
      for (const [place, item] of items.entries()) {
        node = this.child(node, place === 0 ? nextEdge(item) : sameEdge(item));
        if (node === 0) return 0;
      }
    }
    return node;
  }

  /** The edges from the root to a node. */
  wayTo(node: number): number[] {
    const edges: number[] = [];
    for (let at = node; at !== ROOT; at = this.parentOf(at)) edges.push(this.edgeOf(at));
    return edges.reverse();
  }

  #grow(): void {
    const size = Math.min(this.#size * 2, this.#limit + 2);
    const grown = (old: Int32Array) => {
      const larger = new Int32Array(size);
      larger.set(old);
      return larger;
    };
    this.#parent = grown(this.#parent);
    this.#edge = grown(this.#edge);
    this.#support = grown(this.#support);
    this.#firstChild = grown(this.#firstChild);
  }
}

/** The pattern to which a way from the root leads. */
export function itemsetsOf(edges: Iterable<number>): number[][] {
  const itemsets: number[][] = [];
  for (const edge of edges) {
    if (isSame(edge)) itemsets.at(-1)?.push(itemOf(edge));
    else itemsets.push([edge]);
  }
  return itemsets;
}
