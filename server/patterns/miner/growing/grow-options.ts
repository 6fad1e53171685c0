import type { PatternTrie } from '../pattern-trie.ts';
import type { Range } from './range.ts';

/** A pattern that was found; what it goes on with is in the tree. */
export interface Candidate {
  readonly node: number;
  readonly length: number;
  /** Its sequences are `sequenceOf(from)` up to `sequenceOf(to - 1)`. */
  readonly entries: Range;
  readonly sequenceOf: (entry: number) => number;
}

export interface GrowOptions {
  readonly trie: PatternTrie;
  /** Least number of sequences. */
  readonly least: number;
  readonly maxLength: number;
  /** Least distance of two neighbouring itemsets, in positions. */
  readonly minGap: number;
  /** Told of each pattern in turn; where it answers false, nothing is grown from that pattern. */
  readonly goesOn?: (candidate: Candidate) => boolean;
  /** Told of the share (0–1) of the work that is done; throws to stop. */
  readonly checkpoint: (done: number) => void;
  readonly thresholds: GrowThresholds;
}

/** When another way is taken to count. */
export interface GrowThresholds {
  /** Cells of a table of pairs at most: what fits into a processor's cache. */
  readonly mostCells: number;
  /** Columns are taken instead of tails where they hold no more than so many times what the tails hold. */
  readonly denseRatio: number;
}
