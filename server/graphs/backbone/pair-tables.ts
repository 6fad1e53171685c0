import { type Checkpoint, eachUser } from './checkpoints.ts';
import { type Comparisons, compareUser, createComparing, createComparisons } from './comparisons.ts';
import { countUser, createPairCounts, type PairCounts } from './pair-counts.ts';
import { type Prepared, pairOf } from './prepared.ts';
import { viewUser } from './user-view.ts';

/** What is known of all pairs. */
export interface PairTables {
  readonly sums: Comparisons;
  readonly counts: PairCounts;
  /** Times that each type has a next event within the window. */
  readonly continued: Float64Array;
}

/** Goes through all users once. */
export function fillTables(data: Prepared, checkpoint: Checkpoint): PairTables {
  const sums = createComparisons(data);
  const counts = createPairCounts(data);
  const comparing = createComparing();
  eachUser(
    data.eventStart,
    (user) => {
      const view = viewUser(data, user);
      compareUser(sums, data, view, comparing);
      countUser(counts, data, view);
    },
    checkpoint,
  );
  return { sums, counts, continued: continuedOf(counts, data) };
}

const continuedOf = ({ direct }: PairCounts, data: Prepared): Float64Array =>
  Float64Array.from({ length: data.types }, (_, source) => {
    const from = pairOf(data, source, 0);
    return direct.subarray(from, from + data.types).reduce((sum, count) => sum + count, 0);
  });
