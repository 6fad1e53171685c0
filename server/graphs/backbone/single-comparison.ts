import { chanceVariance, lowerTerm, spreadTerm, upperTerm } from '../../statistics/mantel-haenszel.ts';
import type { UserSums } from './stratified-tally.ts';
import { PAST, RECENCY_LEVELS, type UserView } from './user-view.ts';

/** A pair as one user's view knows it: the row of the source, and a target. */
export interface ViewedPair {
  readonly row: number;
  readonly target: number;
}

/** Counts of one user's strata, reused from user to user. */
export const createLevels = () => ({
  all: new Int32Array(RECENCY_LEVELS),
  exposed: new Int32Array(RECENCY_LEVELS),
  cases: new Int32Array(RECENCY_LEVELS),
  both: new Int32Array(RECENCY_LEVELS),
});
export type Levels = ReturnType<typeof createLevels>;

const isTarget = ({ types, rows, results }: UserView, event: number, target: number): boolean =>
  types[rows[event] ?? 0] === target || results[event] === target;

/**
 * One user's comparison of one pair, stratified by how long ago the type of row `by` was last seen; its own events are no
 * units then. With -1 as `by` there is one stratum.
 */
export function compareSingle(
  view: UserView,
  { row, target }: ViewedPair,
  by: number,
  levels: Levels,
): UserSums {
  const { count, rows, around, recency } = view;
  const { all, exposed, cases, both } = levels;
  for (let event = 0; event < count; event += 1) {
    const own = rows[event] ?? 0;
    if (own === row || own === by) continue;
    const level = by === -1 ? 0 : (recency[by * count + event] ?? 0);
    const past = (around[row * count + event] ?? 0) & PAST;
    all[level] = (all[level] ?? 0) + 1;
    exposed[level] = (exposed[level] ?? 0) + past;
    if (!isTarget(view, event, target)) continue;
    cases[level] = (cases[level] ?? 0) + 1;
    both[level] = (both[level] ?? 0) + past;
  }
  const sums = { upper: 0, lower: 0, chance: 0, spread: 0 };
  for (let level = 0; level < RECENCY_LEVELS; level += 1) {
    const [n, m, c, b] = [all[level] ?? 0, exposed[level] ?? 0, cases[level] ?? 0, both[level] ?? 0];
    if (c === 0 || m === 0 || m === n) continue;
    sums.upper += upperTerm(b, m, n);
    sums.lower += lowerTerm(b, m, c, n);
    sums.chance += chanceVariance(m, c, n);
    sums.spread += spreadTerm(b, m, c, n);
  }
  for (const column of [all, exposed, cases, both]) column.fill(0);
  return sums;
}
