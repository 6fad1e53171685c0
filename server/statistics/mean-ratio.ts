import type { OddsRatio } from './contingency.ts';
import { NORMAL_95 } from './wilson.ts';

/** Values of a group, by their sums. */
export interface GroupSums {
  readonly size: number;
  readonly sum: number;
  readonly squares: number;
}

export interface MeanRatio extends OddsRatio {
  /** Standard normal deviate of the logarithm from 0. */
  readonly score: number;
}

/** Variance of the mean divided by its square: the variance of its logarithm by the delta method. */
function logVariance({ size, sum, squares }: GroupSums, mean: number): number {
  const own = size > 1 ? Math.max(0, squares - (sum * sum) / size) / (size - 1) / size : 0;
  return own / (mean * mean);
}

/**
 * The mean of the first group divided by that of the second, with its interval of 95 % on the logarithm (ratio of independent
 * means by the delta method; Friedrich, Adhikari and Beyene 2008). Each group's variance is its own, so that values that scatter
 * more than by chance are no finding. Where a sum is 0, half an event is added to both.
 */
export function meanRatio(first: GroupSums, second: GroupSums): MeanRatio {
  const correction = first.sum > 0 && second.sum > 0 ? 0 : 0.5;
  const [a, b] = [(first.sum + correction) / first.size, (second.sum + correction) / second.size];
  const poisson = 1 / (first.sum + correction) + 1 / (second.sum + correction);
  const variance = Math.max(logVariance(first, a) + logVariance(second, b), correction === 0 ? 0 : poisson);
  const [ratio, deviation] = [a / b, Math.sqrt(variance)];
  const spread = Math.exp(NORMAL_95 * deviation);
  const score = deviation > 0 ? Math.log(ratio) / deviation : 0;
  return { ratio, low: ratio / spread, high: ratio * spread, score };
}
