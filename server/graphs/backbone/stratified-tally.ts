import type { StratifiedSums } from '../../statistics/mantel-haenszel.ts';

/** `StratifiedSums` of many comparisons, one after the other, so that a comparison's sums lie side by side. Users are the clusters. */
export type StratifiedTally = Float64Array;

const WIDTH = 7;

export const createTally = (size: number): StratifiedTally => new Float64Array(size * WIDTH);

/** Sums over the strata of one user. */
export interface UserSums {
  upper: number;
  lower: number;
  chance: number;
  spread: number;
}

/** Adds one user's sums to a comparison. */
export function addUser(
  tally: StratifiedTally,
  at: number,
  { upper, lower, chance, spread }: UserSums,
): void {
  const from = at * WIDTH;
  tally[from] = (tally[from] ?? 0) + upper;
  tally[from + 1] = (tally[from + 1] ?? 0) + lower;
  tally[from + 2] = (tally[from + 2] ?? 0) + chance;
  tally[from + 3] = (tally[from + 3] ?? 0) + spread;
  tally[from + 4] = (tally[from + 4] ?? 0) + upper * upper;
  tally[from + 5] = (tally[from + 5] ?? 0) + upper * lower;
  tally[from + 6] = (tally[from + 6] ?? 0) + lower * lower;
}

/** The sums of one comparison. */
export function sumsAt(tally: StratifiedTally, at: number): StratifiedSums {
  const from = at * WIDTH;
  return {
    upper: tally[from] ?? 0,
    lower: tally[from + 1] ?? 0,
    chance: tally[from + 2] ?? 0,
    spread: tally[from + 3] ?? 0,
    upperSquares: tally[from + 4] ?? 0,
    products: tally[from + 5] ?? 0,
    lowerSquares: tally[from + 6] ?? 0,
  };
}

/** Sums below are what rounding leaves of 0. */
const ROUNDING = 1e-9;

/** Adds the sums of one comparison, times a factor, to those of another. */
export function addTally(
  to: StratifiedTally,
  at: number,
  from: StratifiedTally,
  place: number,
  factor: number,
): void {
  for (let sum = 0; sum < WIDTH; sum += 1) {
    const value = (to[at * WIDTH + sum] ?? 0) + factor * (from[place * WIDTH + sum] ?? 0);
    to[at * WIDTH + sum] = Math.abs(value) < ROUNDING ? 0 : value;
  }
}
