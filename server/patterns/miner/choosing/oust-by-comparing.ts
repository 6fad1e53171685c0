import type { PatternKind } from '../options.ts';
import { itemsetsOf, nextEdge, type PatternTrie, ROOT, sameEdge } from '../pattern-trie.ts';
import { type Selection, sortStably } from './select.ts';

/**
 * Marks the patterns that have a super-pattern of equal support (closed), or one at all (maximal), among the selected ones.
 * For greatest gaps, where a part of a frequent pattern need not be frequent (the gaps of the part are wider): from each
 * pattern all its parts are looked up that are in the tree. What ousts a pattern ousts all that this one would oust, so the
 * longest are looked at first, and only those that none before has ousted.
 */
export function oustByComparing(
  trie: PatternTrie,
  kind: PatternKind,
  { nodes, lengths }: Selection,
  tick: () => void,
): Uint8Array {
  const ousted = new Uint8Array(trie.size + 1);
  const lastSeen = new Int32Array(trie.size + 1);
  const longestFirst = sortStably(
    nodes,
    lengths.map((length) => -length),
  );
  let steps = 0;
  for (const whole of longestFirst) {
    if (ousted[whole] === 1) continue;
    const itemsets = itemsetsOf(trie.wayTo(whole));
    const support = trie.supportOf(whole);
    const seen = (node: number): boolean => {
      steps += 1;
      if ((steps & 0xfff) === 0) tick();
      if (node === 0 || lastSeen[node] === whole) return false;
      lastSeen[node] = whole;
      if (node !== whole && (kind === 'MAXIMAL' || trie.supportOf(node) === support)) ousted[node] = 1;
      return true;
    };
    /** Looks up what goes on from a part whose last itemset lies in the one at `place`, at the earliest. */
    const visit = (part: number, last: readonly number[], place: number): void => {
      if (trie.firstChild(part) === 0) return;
      for (let at = place; at < itemsets.length; at += 1) {
        const items = itemsets[at] ?? [];
        if (at > place || part === ROOT)
          for (const item of items) {
            const child = trie.child(part, nextEdge(item));
            if (seen(child)) visit(child, [item], at);
          }
        const highest = last.at(-1) ?? Number.POSITIVE_INFINITY;
        if (items.at(-1) === highest || !last.every((item) => items.includes(item))) continue;
        for (const item of items) {
          if (item <= highest) continue;
          const child = trie.child(part, sameEdge(item));
          if (seen(child)) visit(child, [...last, item], at);
        }
      }
    };
    visit(ROOT, [], 0);
  }
  return ousted;
}
