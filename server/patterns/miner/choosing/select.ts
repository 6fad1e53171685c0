import type { MineOptions } from '../options.ts';
import { lengthOf, type Pattern } from '../pattern.ts';
import { itemsetsOf, type PatternTrie, ROOT } from '../pattern-trie.ts';

/** True if a pattern is what the options ask for, apart from its support, its gaps and its kind. */
export function satisfies(
  { itemsets }: Pick<Pattern, 'itemsets'>,
  { minLength = 1, maxLength = Number.POSITIVE_INFINITY, first, last, contains = [] }: MineOptions,
): boolean {
  const length = lengthOf({ itemsets });
  return (
    length >= minLength &&
    length <= maxLength &&
    (!first || first.some((item) => itemsets[0]?.includes(item))) &&
    (!last || last.some((item) => itemsets.at(-1)?.includes(item))) &&
    contains.every((item) => itemsets.some((items) => items.includes(item)))
  );
}

/** Patterns of a tree by their nodes. */
export interface Selection {
  readonly nodes: Int32Array;
  readonly lengths: Int32Array;
}

/**
 * The patterns of a tree that satisfy the options, whatever their kind: in the tree's order, which among patterns of one
 * length is the order of their items.
 */
export function selectSatisfying(trie: PatternTrie, options: MineOptions, tick: () => void): Selection {
  const { minLength = 1, maxLength = Number.POSITIVE_INFINITY, first, last, contains } = options;
  const byLength = !first && !last && !contains;
  const nodes = new Int32Array(trie.size);
  const lengths = new Int32Array(trie.size);
  let size = 0;
  walk(trie, tick, (node, path) => {
    const { length } = path;
    const fits = byLength
      ? length >= minLength && length <= maxLength
      : satisfies({ itemsets: itemsetsOf(path) }, options);
    if (!fits) return;
    nodes[size] = node;
    lengths[size] = length;
    size += 1;
  });
  return { nodes: nodes.subarray(0, size), lengths: lengths.subarray(0, size) };
}

/** Goes through all patterns in the tree's order; `path` holds the edges to the node, and changes with the next. */
function walk(
  trie: PatternTrie,
  tick: () => void,
  visit: (node: number, path: readonly number[]) => void,
): void {
  const path: number[] = [];
  let steps = 0;
  const walkFrom = (parent: number): void => {
    const end = trie.childEnd(parent);
    for (let node = trie.firstChild(parent); node < end; node += 1) {
      steps += 1;
      if ((steps & 0xfff) === 0) tick();
      path.push(trie.edgeOf(node));
      visit(node, path);
      walkFrom(node);
      path.pop();
    }
  };
  walkFrom(ROOT);
}

/** Those of a selection that are marked. */
export function withMarks({ nodes, lengths }: Selection, marks: Uint8Array): Selection {
  const isMarked = (_: number, index: number) => marks[nodes[index] ?? 0] === 1;
  return { nodes: nodes.filter(isMarked), lengths: lengths.filter(isMarked) };
}

/** Those of a selection that are not marked. */
export function withoutMarks(selection: Selection, marks: Uint8Array): Selection {
  return withMarks(
    selection,
    marks.map((mark) => 1 - mark),
  );
}

/** The order of results: the highest support first, then the shorter, then by items, which is the selection's own order. */
export function inOrder(trie: PatternTrie, { nodes, lengths }: Selection): Int32Array {
  const byLength = sortStably(nodes, lengths);
  return sortStably(
    byLength,
    byLength.map((node) => -trie.supportOf(node)),
  );
}

/** Sorts by keys in a small range, in linear time; what has equal keys stays in its order. */
export function sortStably(values: Int32Array, keys: Int32Array): Int32Array {
  let [lowest, highest] = [0, 0];
  for (const key of keys) {
    lowest = Math.min(lowest, key);
    highest = Math.max(highest, key);
  }
  const places = new Int32Array(highest - lowest + 2);
  for (const key of keys) places[key - lowest + 1] = (places[key - lowest + 1] ?? 0) + 1;
  for (let at = 1; at < places.length; at += 1) places[at] = (places[at] ?? 0) + (places[at - 1] ?? 0);
  const sorted = new Int32Array(values.length);
  for (const [index, key] of keys.entries()) {
    const place = places[key - lowest] ?? 0;
    places[key - lowest] = place + 1;
    sorted[place] = values[index] ?? 0;
  }
  return sorted;
}
