import { readPatterns } from './choosing/read-patterns.ts';
import { inOrder } from './choosing/select.ts';
import { type Bounds, type Found, find, type Thresholds, usualThresholds } from './find.ts';
import { checkOptions, leastSupport, type MineOptions } from './options.ts';
import type { Pattern } from './pattern.ts';
import { TooManyPatterns } from './pattern-trie.ts';
import { type SequenceDatabase, sequenceCount } from './sequence-database.ts';

/** What was found. */
export interface MineResult {
  /** In their order: the highest support first, then the shorter, then by their items. */
  readonly patterns: readonly Pattern[];
  /** Number of sequences that a pattern had to be in. */
  readonly leastSupport: number;
  readonly sequences: number;
  /**
   * The support of any pattern that was counted on the way, such as the parts of those that were found; undefined for one that
   * is not frequent or was not counted. Items of an itemset are ascending.
   */
  readonly supportOf: (itemsets: readonly (readonly number[])[]) => number | undefined;
}

/** More patterns than may be held; nothing is answered in part. The message names the limit and a support that fits. */
export class MemoryLimitError extends Error {
  readonly limit: number;
  /** A least number of sequences with which the same question fits. */
  readonly fittingSupport: number;

  constructor(limit: number, fittingSupport: number) {
    super(
      `There are more than ${limit} patterns of this support. ${fittingSupport} sequences as least support would fit.`,
    );
    this.name = 'MemoryLimitError';
    this.limit = limit;
    this.fittingSupport = fittingSupport;
  }
}

export interface MineHooks {
  /** Told now and then which share (0–1) of the work is done, never less than before; what it throws stops the mining. */
  readonly checkpoint?: (done: number) => void;
}

const MOST_PATTERNS = 5_000_000;

/**
 * Finds the sequential patterns of a database, exactly: no heuristic leaves any out. The support of a pattern is the number of
 * sequences that contain it at least once, its itemsets within different itemsets of the sequence, in order, within the gaps.
 * Throws `MineOptionsError`, `MemoryLimitError`, and whatever the checkpoint throws.
 */
export function mine(
  database: SequenceDatabase,
  options: MineOptions,
  { checkpoint = () => undefined }: MineHooks = {},
  thresholds: Thresholds = usualThresholds,
): MineResult {
  checkOptions(options, database.times !== null);
  const sequences = sequenceCount(database);
  const least = leastSupport(options.support, sequences);
  const limit = options.mostPatterns ?? MOST_PATTERNS;
  // Some questions are begun anew in another way.
  let most = 0;
  const tell = (done: number): void => {
    most = Math.max(most, done);
    checkpoint(most);
  };
  const { trie, selection } = findWithin(database, options, { least, limit, thresholds, checkpoint: tell });
  const nodes = inOrder(trie, selection).subarray(0, options.top);
  const patterns = readPatterns(trie, nodes, () => tell(most));
  const supportOf = (itemsets: readonly (readonly number[])[]): number | undefined => {
    const node = trie.find(itemsets);
    return node === 0 ? undefined : trie.supportOf(node);
  };
  return { patterns, leastSupport: least, sequences, supportOf };
}

function findWithin(database: SequenceDatabase, options: MineOptions, bounds: Bounds): Found {
  try {
    return find(database, options, bounds);
  } catch (error) {
    if (!(error instanceof TooManyPatterns)) throw error;
    throw new MemoryLimitError(
      bounds.limit,
      findFitting(database, options, { ...bounds, least: bounds.least + 1 }),
    );
  }
}

/** The first of growing supports whose patterns fit. Each try ends at the limit at the latest. */
function findFitting(database: SequenceDatabase, options: MineOptions, bounds: Bounds): number {
  try {
    find(database, options, bounds);
    return bounds.least;
  } catch (error) {
    if (!(error instanceof TooManyPatterns)) throw error;
    return findFitting(database, options, { ...bounds, least: Math.ceil(bounds.least * 1.5) });
  }
}
