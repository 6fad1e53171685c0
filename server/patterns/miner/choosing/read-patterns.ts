import type { Pattern } from '../pattern.ts';
import { isSame, itemOf, type PatternTrie, ROOT } from '../pattern-trie.ts';

/** The patterns of some nodes. Itemsets of a single item are shared among them: most are, and there may be millions. */
export function readPatterns(trie: PatternTrie, nodes: Int32Array, tick: () => void): Pattern[] {
  const singles: (readonly number[])[] = [];
  const patterns: Pattern[] = [];
  for (const node of nodes) {
    if ((patterns.length & 0xfff) === 0) tick();
    const itemsets: (readonly number[])[] = [];
    let joined: number[] = [];
    for (let at = node; at !== ROOT; at = trie.parentOf(at)) {
      const edge = trie.edgeOf(at);
      if (isSame(edge)) joined.push(itemOf(edge));
      else {
        singles[edge] ??= [edge];
        itemsets.push(joined.length > 0 ? [edge, ...joined.reverse()] : singles[edge]);
        joined = [];
      }
    }
    patterns.push({ itemsets: itemsets.reverse(), support: trie.supportOf(node) });
  }
  return patterns;
}
