import { isSame, itemOf, type PatternTrie } from '../pattern-trie.ts';

/** For each symbol of a node what it is called among the children of one of its own; -1 for what does not matter there. */
export interface Names {
  /** Behind the itemset at which the child ends. */
  readonly next: Int32Array;
  /** In an itemset that holds the child's last one. */
  readonly same: Int32Array;
}

/** Names are good until the next are asked for. */
export interface Renaming {
  /** @param matters told of symbols of the child, named by their places among its children */
  of(first: number, symbol: number, matters: (symbol: number) => boolean): Names;
}

export function createRenaming(trie: PatternTrie, mostSymbols: number): Renaming {
  const names = { next: new Int32Array(mostSymbols), same: new Int32Array(mostSymbols) };
  return {
    of(first, symbol, matters) {
      names.next.fill(-1);
      names.same.fill(-1);
      const begin = trie.firstChild(first + symbol);
      const end = trie.childEnd(first + symbol);
      let [nextOld, sameOld] = [first, first + symbol + 1];
      for (let node = begin; node < end; node += 1) {
        const edge = trie.edgeOf(node);
        if (isSame(edge)) {
          while (itemOf(trie.edgeOf(sameOld)) !== itemOf(edge)) sameOld += 1;
          if (matters(node - begin)) names.same[sameOld - first] = node - begin;
        } else {
          while (trie.edgeOf(nextOld) !== edge) nextOld += 1;
          if (matters(node - begin)) names.next[nextOld - first] = node - begin;
        }
      }
      return names;
    },
  };
}
