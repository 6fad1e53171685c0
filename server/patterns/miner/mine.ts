import { GapProjector } from './gap-projector.ts';
import { grow } from './grow.ts';
import { LeftmostProjector } from './leftmost-projector.ts';
import { checkOptions, leastSupport, type MineOptions } from './options.ts';
import { comparePatterns, type Pattern } from './pattern.ts';
import { PatternTrie, TooManyPatterns } from './pattern-trie.ts';
import { prepare } from './prepared.ts';
import { ProjectionStack } from './projection.ts';
import { selectByComparing, selectByTree } from './select.ts';
import { type SequenceDatabase, sequenceCount } from './sequence-database.ts';

/** What was found. */
export interface MineResult {
  /** In their order: the highest support first, then the shorter, then by their items. */
  readonly patterns: readonly Pattern[];
  /** Number of sequences that a pattern had to be in. */
  readonly leastSupport: number;
  readonly sequences: number;
  /** Support of a pattern as far as mining has counted it; undefined when it has not. Items of an itemset are ascending. */
  readonly supportOf: (itemsets: Pattern['itemsets']) => number | undefined;
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
  /** Told now and then which share (0–1) of the growing is done; what it throws stops the mining. */
  readonly checkpoint?: (done: number) => void;
}

const MOST_PATTERNS = 5_000_000;

const hasGaps = ({ minGap = 1, maxGap, maxGapMs, maxSpanMs }: MineOptions): boolean =>
  minGap > 1 || maxGap !== undefined || maxGapMs !== undefined || maxSpanMs !== undefined;

/**
 * Finds the sequential patterns of a database, exactly: no heuristic leaves any out. The support of a pattern is the number of
 * sequences that contain it at least once, its itemsets within different itemsets of the sequence, in order, within the gaps.
 * Throws `MineOptionsError`, `MemoryLimitError`, and whatever the checkpoint throws.
 */
export function mine(database: SequenceDatabase, options: MineOptions, hooks: MineHooks = {}): MineResult {
  checkOptions(options, database.times !== null);
  const sequences = sequenceCount(database);
  const least = leastSupport(options.support, sequences);
  const limit = options.mostPatterns ?? MOST_PATTERNS;
  const trie = growTree(database, options, { least, limit, ...hooks });
  const select = hasGaps(options) ? selectByComparing : selectByTree;
  const patterns = select(trie, options).sort(comparePatterns);
  const supportOf = (itemsets: Pattern['itemsets']) => {
    const node = trie.find(itemsets);
    return node === -1 ? undefined : trie.supportOf(node);
  };
  return { patterns: patterns.slice(0, options.top), leastSupport: least, sequences, supportOf };
}

interface Bounds extends MineHooks {
  readonly least: number;
  readonly limit: number;
}

function growTree(database: SequenceDatabase, options: MineOptions, bounds: Bounds): PatternTrie {
  const { least, limit } = bounds;
  try {
    return growWithin(database, options, bounds);
  } catch (error) {
    if (!(error instanceof TooManyPatterns)) throw error;
    throw new MemoryLimitError(limit, findFitting(database, options, { ...bounds, least: least + 1 }));
  }
}

/** The first of growing supports whose patterns fit. Each try ends at the limit at the latest. */
function findFitting(database: SequenceDatabase, options: MineOptions, bounds: Bounds): number {
  try {
    growWithin(database, options, bounds);
    return bounds.least;
  } catch (error) {
    if (!(error instanceof TooManyPatterns)) throw error;
    return findFitting(database, options, { ...bounds, least: Math.ceil(bounds.least * 1.5) });
  }
}

function growWithin(
  database: SequenceDatabase,
  options: MineOptions,
  { least, limit, checkpoint = () => undefined }: Bounds,
): PatternTrie {
  const trie = new PatternTrie(limit);
  const stack = new ProjectionStack();
  const prepared = prepare(database, least);
  const projector = hasGaps(options)
    ? new GapProjector(prepared, stack, options)
    : new LeftmostProjector(prepared, stack);
  grow({
    projector,
    stack,
    trie,
    least,
    maxLength: options.maxLength ?? Number.POSITIVE_INFINITY,
    checkpoint,
  });
  return trie;
}
