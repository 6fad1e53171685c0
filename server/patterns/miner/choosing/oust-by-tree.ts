import type { PatternKind } from '../options.ts';
import { isSame, itemOf, nextEdge, type PatternTrie, ROOT } from '../pattern-trie.ts';

/**
 * Marks the patterns that have a super-pattern of equal support (closed), or one at all (maximal), among those that satisfy
 * the options. For trees of all patterns whose parts are frequent, too: without gaps, with a least gap, or within a span.
 * There whatever lies between a pattern and a super-pattern has a support between theirs, so it is enough to leave out one
 * item of each; and one of these satisfies the options if the longer one does.
 *
 * @param satisfying for each node, whether it satisfies the options
 */
export function oustByTree(
  trie: PatternTrie,
  kind: PatternKind,
  satisfying: Uint8Array,
  tick: () => void,
): Uint8Array {
  const ousted = new Uint8Array(trie.size + 1);
  /** For each length of the path: the nodes of the pattern without its first item, without its second, and so on. */
  const shorter: Int32Array[] = [];
  let steps = 0;
  const visit = (parent: number, length: number): void => {
    const end = trie.childEnd(parent);
    const parts = shorter[length - 1];
    shorter[length] ??= new Int32Array(length + 1);
    const own = shorter[length];
    for (let node = trie.firstChild(parent); node < end; node += 1) {
      steps += 1;
      if ((steps & 0xfff) === 0) tick();
      const edge = trie.edgeOf(node);
      const counts = satisfying[node] === 1;
      const support = trie.supportOf(node);
      own[length - 1] = parent;
      for (let left = 0; left < length; left += 1) {
        if (left < length - 1)
          own[left] = trie.child(parts?.[left] ?? ROOT, edgeWithout(left, length, parent, edge));
        const part = own[left] ?? ROOT;
        if (counts && (kind === 'MAXIMAL' || trie.supportOf(part) === support)) ousted[part] = 1;
      }
      visit(node, length + 1);
    }
  };
  /** What an edge is called without the item at place `left`: an item that joined this one begins the itemset in its place. */
  const edgeWithout = (left: number, length: number, parent: number, edge: number): number =>
    left === length - 2 && isSame(edge) && !isSame(trie.edgeOf(parent)) ? nextEdge(itemOf(edge)) : edge;
  visit(ROOT, 1);
  return ousted;
}
