import type { OddsRatio } from './contingency.ts';
import { NORMAL_95 } from './wilson.ts';

/*
 * Many fourfold tables, one a stratum: of `all` units `exposed` are exposed, `cases` are cases, `both` are both. What follows
 * are the terms of one stratum, which are summed over strata.
 */

/** Term of the upper sum of the Mantel–Haenszel risk ratio: a·n₀ ÷ n. */
export const upperTerm = (both: number, exposed: number, all: number): number =>
  (both * (all - exposed)) / all;

/** Term of the lower sum of the Mantel–Haenszel risk ratio: b·n₁ ÷ n. */
export const lowerTerm = (both: number, exposed: number, cases: number, all: number): number =>
  ((cases - both) * exposed) / all;

/** Variance of `both` given the margins (Cochran 1954, Mantel and Haenszel 1959: hypergeometric). Needs two units and more. */
export const chanceVariance = (exposed: number, cases: number, all: number): number =>
  (exposed * (all - exposed) * cases * (all - cases)) / (all * all * (all - 1));

/** Term of the numerator of the variance of the logarithm (Greenland and Robins 1985, formula for risk ratios). */
export const spreadTerm = (both: number, exposed: number, cases: number, all: number): number =>
  (cases * exposed * (all - exposed) - both * (cases - both) * all) / (all * all);

/** Sums over strata; the squares and the product are of sums over the strata of one cluster, as of one user. */
export interface StratifiedSums {
  readonly upper: number;
  readonly lower: number;
  readonly chance: number;
  readonly spread: number;
  readonly upperSquares: number;
  readonly products: number;
  readonly lowerSquares: number;
}

/**
 * How far the risk ratio over all strata is from `nullRatio`, as a standard normal deviate; 0 when there is nothing to go by.
 * For 1 and without clusters this is the statistic of Cochran, Mantel and Haenszel without continuity correction. Its variance
 * is the greater of that given the margins and of the empirical one over clusters (Zhang and Boos 1997, generalized
 * Mantel–Haenszel statistics for correlated data), which holds, too, where units of one cluster go together.
 */
export function mantelHaenszelScore(sums: StratifiedSums, nullRatio = 1): number {
  const { upper, lower, chance, upperSquares, products, lowerSquares } = sums;
  const empirical = upperSquares - 2 * nullRatio * products + nullRatio * nullRatio * lowerSquares;
  const variance = Math.max(empirical, nullRatio * chance);
  return variance > 1e-12 ? (upper - nullRatio * lower) / Math.sqrt(variance) : 0;
}

/**
 * The risk ratio over all strata (Mantel and Haenszel 1959, Nurminen 1981) with its interval of 95 %: on the logarithm, by
 * the variance of Greenland and Robins (1985) or the empirical one over clusters, whichever is greater. When one of the sums
 * is 0, 0.5 is added to both, so that there is a figure at all.
 */
export function mantelHaenszelRatio(sums: StratifiedSums): OddsRatio {
  const correction = sums.upper > 0 && sums.lower > 0 ? 0 : 0.5;
  const [upper, lower] = [sums.upper + correction, sums.lower + correction];
  const ratio = upper / lower;
  const { upperSquares, products, lowerSquares, spread } = sums;
  const empirical =
    upperSquares / (upper * upper) - (2 * products) / (upper * lower) + lowerSquares / (lower * lower);
  const least = correction === 0 ? spread / (upper * lower) : 1 / upper + 1 / lower;
  const deviation = NORMAL_95 * Math.sqrt(Math.max(empirical, least, 0));
  return { ratio, low: ratio * Math.exp(-deviation), high: ratio * Math.exp(deviation) };
}
