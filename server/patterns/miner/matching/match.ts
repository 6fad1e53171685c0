import type { Pattern } from '../pattern.ts';
import type { SequenceDatabase } from '../sequence-database.ts';
import { type Gaps, hasGaps } from './gaps.ts';
import { listOccurrences } from './occurrences.ts';
import { placeAnywhere, placeWithinGaps } from './place.ts';
import { walkSequences } from './walk-sequences.ts';

/**
 * Told of each sequence that contains a pattern, in their order, with the itemsets of the database that the pattern's
 * itemsets stand for, one each. The list is used again for the next sequence.
 */
export type Visit = (sequence: number, match: readonly number[]) => void;

/**
 * Finds where the sequences of a database contain patterns within the gaps. Of several places in a sequence it is the one
 * that ends first, of those the one that begins last, and each itemset between as early as it may. This one matcher serves
 * supporting users, lags and examples alike.
 */
export function createMatcher(
  database: SequenceDatabase,
  gaps: Gaps = {},
): (pattern: Pick<Pattern, 'itemsets'>, visit: Visit) => void {
  const occurrences = listOccurrences(database);
  const place = hasGaps(gaps) ? placeWithinGaps(database, gaps) : placeAnywhere;
  return ({ itemsets }, visit) =>
    walkSequences(occurrences, itemsets, (sequence, candidates) => {
      const match = place(candidates);
      if (match) visit(sequence, match);
    });
}

/** Sequences that contain a pattern within the gaps. */
export function countMatches(
  database: SequenceDatabase,
  pattern: Pick<Pattern, 'itemsets'>,
  gaps: Gaps = {},
): number {
  let support = 0;
  createMatcher(database, gaps)(pattern, () => {
    support += 1;
  });
  return support;
}

/** True if `inner` is a sub-pattern of `outer`: its itemsets are within different itemsets of `outer`, in the same order. */
export function isWithin(inner: Pick<Pattern, 'itemsets'>, outer: Pick<Pattern, 'itemsets'>): boolean {
  let at = 0;
  for (const itemset of inner.itemsets) {
    while (at < outer.itemsets.length && !itemset.every((item) => outer.itemsets[at]?.includes(item)))
      at += 1;
    if (at === outer.itemsets.length) return false;
    at += 1;
  }
  return true;
}
