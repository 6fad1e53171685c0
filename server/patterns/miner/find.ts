import { createJudge, TooLong } from './choosing/judge.ts';
import { oustByComparing } from './choosing/oust-by-comparing.ts';
import { oustByTree } from './choosing/oust-by-tree.ts';
import { type Selection, selectSatisfying, withMarks, withoutMarks } from './choosing/select.ts';
import { grow } from './growing/grow.ts';
import type { GrowThresholds } from './growing/grow-options.ts';
import { growWithinGaps } from './growing/grow-within-gaps.ts';
import { hasGaps } from './matching/gaps.ts';
import type { MineOptions } from './options.ts';
import { PatternTrie, TooManyPatterns } from './pattern-trie.ts';
import type { SequenceDatabase } from './sequence-database.ts';

/** When another way is taken. All ways lead to the same patterns. */
export interface Thresholds extends GrowThresholds {
  /** Closed and maximal patterns are chosen from all of them as long as these are no more than so many. */
  readonly fewPatterns: number;
  /** Beyond that, as long as no more than this share of them has the support of the one that it is grown from. */
  readonly mostEqual: number;
}

export const usualThresholds: Thresholds = {
  fewPatterns: 250_000,
  mostEqual: 0.3,
  mostCells: 1 << 20,
  denseRatio: 2,
};

export interface Bounds {
  /** Least number of sequences. */
  readonly least: number;
  /** Patterns that may be held. */
  readonly limit: number;
  readonly thresholds: Thresholds;
  /** Told of the share (0–1) of the work that is done; throws to stop. */
  readonly checkpoint: (done: number) => void;
}

/** The patterns that were counted, and those of them that are wanted. */
export interface Found {
  readonly trie: PatternTrie;
  readonly selection: Selection;
}

/** What part of the work growing is; the rest is choosing. */
const GROWING = 0.9;

/** Finds the patterns that are asked for. Throws `TooManyPatterns`, and what the checkpoint throws. */
export function find(database: SequenceDatabase, options: MineOptions, bounds: Bounds): Found {
  const all = new PatternTrie(bounds.limit);
  if (options.kind === 'ALL' || hasGaps(options)) return chooseFromAll(database, options, bounds, all);
  try {
    return chooseFromAll(database, options, bounds, createCautiousTrie(bounds));
  } catch (error) {
    if (!(error instanceof TooManyPatterns)) throw error;
  }
  try {
    return judgeEach(database, options, bounds);
  } catch (error) {
    // All patterns of the greatest length are closed then, so there is no way around all the others.
    if (!(error instanceof TooLong)) throw error;
    return chooseFromAll(database, options, bounds, all);
  }
}

/** True if some places are too far away to go on, so that all the places matter at which a pattern ends. */
const hasReach = (options: MineOptions): boolean =>
  hasGreatestGap(options) || options.maxSpanMs !== undefined;

/** True if a pattern may be within the gaps in more sequences than a part of it. */
const hasGreatestGap = ({ maxGap, maxGapMs }: MineOptions): boolean =>
  maxGap !== undefined || maxGapMs !== undefined;

/** A tree that takes few patterns, or many as long as most of these can be closed: else it is not worth while to find all. */
function createCautiousTrie({ limit, thresholds: { fewPatterns, mostEqual } }: Bounds): PatternTrie {
  return new PatternTrie(Math.min(limit, fewPatterns), (trie) => {
    let equal = 0;
    for (let node = 1; node <= trie.size; node += 1)
      if (trie.supportOf(node) === trie.supportOf(trie.parentOf(node))) equal += 1;
    if (trie.size >= limit || equal > mostEqual * trie.size) throw new TooManyPatterns();
    return Math.min(limit, 2 * trie.size);
  });
}

function chooseFromAll(
  database: SequenceDatabase,
  options: MineOptions,
  bounds: Bounds,
  trie: PatternTrie,
): Found {
  const { least, thresholds, checkpoint } = bounds;
  const { kind, maxLength = Number.POSITIVE_INFINITY, minGap = 1 } = options;
  const growing = { trie, least, maxLength, checkpoint: (done: number) => checkpoint(GROWING * done) };
  if (hasReach(options)) growWithinGaps(database, { ...growing, gaps: options });
  else grow(database, { ...growing, minGap, thresholds });
  const tick = () => checkpoint(GROWING);
  const selection = selectSatisfying(trie, options, tick);
  if (kind === 'ALL') return { trie, selection };
  const ousted = hasGreatestGap(options)
    ? oustByComparing(trie, kind, selection, tick)
    : oustByTree(trie, kind, marksOf(trie, selection.nodes), tick);
  return { trie, selection: withoutMarks(selection, ousted) };
}

function judgeEach(database: SequenceDatabase, options: MineOptions, bounds: Bounds): Found {
  const { least, limit, thresholds, checkpoint } = bounds;
  const trie = new PatternTrie(limit);
  let done = 0;
  const judge = createJudge(database, options, { trie, least, tick: () => checkpoint(done) });
  grow(database, {
    trie,
    least,
    maxLength: Number.POSITIVE_INFINITY,
    minGap: 1,
    thresholds,
    goesOn: judge.goesOn,
    checkpoint: (share) => {
      done = GROWING * share;
      checkpoint(done);
    },
  });
  const selection = selectSatisfying(trie, options, () => checkpoint(GROWING));
  return { trie, selection: withMarks(selection, marksOf(trie, judge.wanted)) };
}

function marksOf(trie: PatternTrie, nodes: Iterable<number>): Uint8Array {
  const marks = new Uint8Array(trie.size + 1);
  for (const node of nodes) marks[node] = 1;
  return marks;
}
