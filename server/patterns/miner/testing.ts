import { satisfies } from './choosing/select.ts';
import { countMatches, isWithin } from './matching/match.ts';
import type { MineOptions } from './options.ts';
import { comparePatterns, keyOf, lengthOf, type Pattern } from './pattern.ts';
import type { PlainSequence, SequenceDatabase } from './sequence-database.ts';

/** All sub-patterns of a sequence of at most so many items, without regard to gaps. */
function partsOf(sequence: PlainSequence, most: number): number[][][] {
  let parts: number[][][] = [[]];
  for (const itemset of sequence) {
    const subsets = subsetsOf([...new Set(itemset)].toSorted((a, b) => a - b));
    parts = parts.flatMap((part) => [
      part,
      ...subsets
        .filter((subset) => lengthOf({ itemsets: part }) + subset.length <= most)
        .map((subset) => [...part, subset]),
    ]);
    parts = [...new Map(parts.map((itemsets) => [keyOf({ itemsets }), itemsets])).values()];
  }
  return parts.filter((part) => part.length > 0);
}

/** All subsets but the empty one. */
function subsetsOf(items: readonly number[]): number[][] {
  const subsets: number[][] = [[]];
  for (const item of items) subsets.push(...subsets.map((subset) => [...subset, item]));
  return subsets.slice(1);
}

/**
 * The miner's plain twin, for tests: makes every sub-pattern of every sequence, counts each with the matcher, and compares
 * all with all. Slow beyond a handful of short sequences.
 */
export function mineByBruteForce(
  database: SequenceDatabase,
  sequences: readonly PlainSequence[],
  options: MineOptions,
): readonly Pattern[] {
  const most = options.maxLength ?? Number.POSITIVE_INFINITY;
  const parts = sequences.flatMap((sequence) => partsOf(sequence, most));
  const each = new Map(parts.map((itemsets) => [keyOf({ itemsets }), itemsets]));
  const frequent = [...each.values()]
    .map((itemsets) => ({ itemsets, support: countMatches(database, { itemsets }, options) }))
    .filter((pattern) => pattern.support >= options.support && satisfies(pattern, options));
  const isOusted = (pattern: Pattern) =>
    frequent.some(
      (other) =>
        lengthOf(other) > lengthOf(pattern) &&
        (options.kind === 'MAXIMAL' || other.support === pattern.support) &&
        isWithin(pattern, other),
    );
  const chosen = options.kind === 'ALL' ? frequent : frequent.filter((pattern) => !isOusted(pattern));
  return chosen.toSorted(comparePatterns).slice(0, options.top);
}
