import { isWithin } from './match.ts';
import type { MineOptions } from './options.ts';
import { lengthOf, type Pattern } from './pattern.ts';
import type { PatternTrie } from './pattern-trie.ts';

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

/** Each pattern that is this one without one item. */
function* shortened({ itemsets }: Pattern): Generator<readonly (readonly number[])[]> {
  for (const [place, items] of itemsets.entries()) {
    for (const item of items) {
      const rest = items.filter((other) => other !== item);
      yield rest.length > 0 ? itemsets.with(place, rest) : itemsets.toSpliced(place, 1);
    }
  }
}

/**
 * Without gaps: whatever lies between a pattern and a super-pattern is frequent, too, and has a support between theirs. So a
 * pattern has a super-pattern of equal support (or a frequent one) exactly if it has one that is longer by one item, and one
 * of those satisfies the options if the long one does: the tree knows them all.
 */
export function selectByTree(trie: PatternTrie, options: MineOptions): Pattern[] {
  const wanted: { readonly node: number; readonly pattern: Pattern }[] = [];
  const ousted = new Uint8Array(trie.size + 1);
  for (let node = 1; node <= trie.size; node += 1) {
    const pattern = trie.read(node);
    if (!satisfies(pattern, options)) continue;
    wanted.push({ node, pattern });
    if (options.kind === 'ALL') continue;
    for (const itemsets of shortened(pattern)) {
      const part = trie.find(itemsets);
      if (part <= 0) continue;
      if (options.kind === 'MAXIMAL' || trie.supportOf(part) === pattern.support) ousted[part] = 1;
    }
  }
  return wanted.filter(({ node }) => ousted[node] === 0).map(({ pattern }) => pattern);
}

/**
 * With gaps a part of a frequent pattern need not be frequent (the gaps of the part are wider), so patterns are compared
 * with each other, as the definition says: those of equal support for closed ones, all for maximal ones.
 */
export function selectByComparing(trie: PatternTrie, options: MineOptions): Pattern[] {
  const patterns: Pattern[] = [];
  for (let node = 1; node <= trie.size; node += 1) {
    const pattern = trie.read(node);
    if (satisfies(pattern, options)) patterns.push(pattern);
  }
  if (options.kind === 'ALL') return patterns;
  const groupOf = (pattern: Pattern, item: number) =>
    options.kind === 'CLOSED' ? `${pattern.support}:${item}` : `${item}`;
  const groups = new Map<string, Pattern[]>();
  for (const pattern of patterns) {
    for (const item of new Set(pattern.itemsets.flat())) {
      const key = groupOf(pattern, item);
      const group = groups.get(key);
      if (group) group.push(pattern);
      else groups.set(key, [pattern]);
    }
  }
  return patterns.filter((pattern) => {
    const length = lengthOf(pattern);
    const candidates = pattern.itemsets
      .flat()
      .map((item) => groups.get(groupOf(pattern, item)) ?? [])
      .reduce((fewest, group) => (group.length < fewest.length ? group : fewest));
    return !candidates.some((other) => lengthOf(other) > length && isWithin(pattern, other));
  });
}
