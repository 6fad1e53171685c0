import { withoutEmptyItemsets, withoutRareItems } from '../growing/frequent-items.ts';
import type { Candidate } from '../growing/grow-options.ts';
import type { MineOptions } from '../options.ts';
import { isSame, itemOf, itemsetsOf, type PatternTrie } from '../pattern-trie.ts';
import type { SequenceDatabase } from '../sequence-database.ts';
import { createInsertions } from './insertions.ts';
import { satisfies } from './select.ts';

/** A frequent pattern is longer than is allowed. Then those of the greatest length have no super-pattern that counts. */
export class TooLong extends Error {}

/** What is said of a pattern once it was found, with what it goes on with. */
export interface Judge {
  /** Whether anything that goes on from it can be wanted. Throws `TooLong`. */
  goesOn(candidate: Candidate): boolean;
  /** The patterns that are closed, or maximal. */
  readonly wanted: number[];
}

/**
 * Tells closed and maximal patterns when they are found, without any other at hand (Wang & Han, BIDE, 2004; for maximal ones
 * Fournier-Viger et al., MaxSP, 2013): a pattern has a super-pattern of equal support, or a frequent one, exactly if it has
 * one that is longer by one item – behind it, which the tree knows, or before its end. What goes on from a pattern that
 * always has an item more before its end is never closed.
 *
 * All of that holds without gaps, and as long as nothing is longer than is allowed. Of the other options only `first` and
 * `last` tell which super-patterns count: those with another item in front of the pattern, or behind it, may not.
 */
export function createJudge(
  all: SequenceDatabase,
  options: MineOptions,
  { trie, least, tick }: { readonly trie: PatternTrie; readonly least: number; readonly tick: () => void },
): Judge {
  const { kind, maxLength = Number.POSITIVE_INFINITY, first, last } = options;
  const database = withoutEmptyItemsets(withoutRareItems(all, least));
  const insertions = createInsertions(database, first ? new Set(first) : null, tick);
  const mayEnd = last ? new Set(last) : null;
  const wanted: number[] = [];

  /** What a pattern goes on with: anything that ousts it, and an item in its last itemset. */
  function lookBehind(node: number): { readonly ousted: boolean; readonly joined: boolean } {
    const from = trie.firstChild(node);
    const to = trie.childEnd(node);
    const joined = to > from && isSame(trie.edgeOf(to - 1));
    for (let child = from; child < to; child += 1) {
      if (kind === 'CLOSED' && trie.supportOf(child) < trie.supportOf(node)) continue;
      const edge = trie.edgeOf(child);
      if (isSame(edge) || !mayEnd || mayEnd.has(itemOf(edge))) return { ousted: true, joined };
    }
    return { ousted: false, joined };
  }

  return {
    wanted,
    goesOn({ node, length, entries, sequenceOf }) {
      if (length > maxLength) throw new TooLong();
      const itemsets = itemsetsOf(trie.wayTo(node));
      const support = trie.supportOf(node);
      const supported = {
        itemsets,
        count: support,
        sequenceOf: (index: number) => sequenceOf(entries.from + index),
      };
      const { ousted, joined } = lookBehind(node);
      const isLeaf = trie.firstChild(node) === 0;
      if (!ousted && satisfies({ itemsets }, options)) {
        const missing = kind === 'MAXIMAL' ? support - least : 0;
        if (!insertions.isInsertable(supported, missing)) {
          wanted.push(node);
          return true;
        }
      }
      return !isLeaf && !insertions.isInsertableBeforeAll(supported, joined);
    },
  };
}
