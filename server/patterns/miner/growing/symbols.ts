import { isSame, type PatternTrie } from '../pattern-trie.ts';

/** A node's children as symbols: the first `next` of them begin a new itemset, the others join the last one. */
export interface Symbols {
  readonly next: number;
  readonly count: number;
}

/** The symbols of a node's children. */
export function symbolsOf(trie: PatternTrie, node: number): Symbols {
  const first = trie.firstChild(node);
  const end = trie.childEnd(node);
  let next = end;
  while (next > first && isSame(trie.edgeOf(next - 1))) next -= 1;
  return { next: next - first, count: end - first };
}

/** What counting minds. */
export interface Counting {
  /** Whether any itemset holds more than one item. */
  readonly wide: boolean;
  readonly minGap: number;
  /** Called often; throws to stop. */
  readonly tick: () => void;
}

/** A child of a node: where its siblings begin, and which of them it is. */
export interface Row {
  readonly first: number;
  readonly symbol: number;
  readonly symbols: Symbols;
  /** Least number of sequences. */
  readonly least: number;
}
