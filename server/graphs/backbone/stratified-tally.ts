import type { StratifiedSums } from '../../statistics/mantel-haenszel.ts';

/** `StratifiedSums` of many comparisons at once, in columns; users are the clusters. */
export interface StratifiedTally {
  readonly upper: Float64Array;
  readonly lower: Float64Array;
  readonly chance: Float64Array;
  readonly spread: Float64Array;
  readonly upperSquares: Float64Array;
  readonly products: Float64Array;
  readonly lowerSquares: Float64Array;
}

export const createTally = (size: number): StratifiedTally => ({
  upper: new Float64Array(size),
  lower: new Float64Array(size),
  chance: new Float64Array(size),
  spread: new Float64Array(size),
  upperSquares: new Float64Array(size),
  products: new Float64Array(size),
  lowerSquares: new Float64Array(size),
});

/** Adds to a cell of a column. */
export function addTo(column: Float64Array, at: number, value: number): void {
  column[at] = (column[at] ?? 0) + value;
}

/** Sums over one user's strata. */
export interface UserSums {
  readonly upper: number;
  readonly lower: number;
  readonly chance: number;
  readonly spread: number;
}

export function addUserSums(tally: StratifiedTally, at: number, sums: UserSums): void {
  addTo(tally.chance, at, sums.chance);
  addTo(tally.spread, at, sums.spread);
  addUser(tally, at, sums.upper, sums.lower);
}

/** Adds what a user's strata come to, for those columns in which users are the clusters. */
export function addUser(tally: StratifiedTally, at: number, upper: number, lower: number): void {
  addTo(tally.upper, at, upper);
  addTo(tally.lower, at, lower);
  addTo(tally.upperSquares, at, upper * upper);
  addTo(tally.products, at, upper * lower);
  addTo(tally.lowerSquares, at, lower * lower);
}

/** The sums of one comparison. */
export const sumsAt = (tally: StratifiedTally, at: number): StratifiedSums => ({
  upper: tally.upper[at] ?? 0,
  lower: tally.lower[at] ?? 0,
  chance: tally.chance[at] ?? 0,
  spread: tally.spread[at] ?? 0,
  upperSquares: tally.upperSquares[at] ?? 0,
  products: tally.products[at] ?? 0,
  lowerSquares: tally.lowerSquares[at] ?? 0,
});
