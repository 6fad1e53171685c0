import type { OddsRatio } from './contingency.ts';
import { NORMAL_95 } from './wilson.ts';

const logDeviation = ({ low, high }: OddsRatio): number => (Math.log(high) - Math.log(low)) / (2 * NORMAL_95);

/**
 * How far two independent ratios are apart, as a standard normal deviate: the difference of their logarithms by their
 * intervals of 95 % (Altman and Bland 2003, “Interaction revisited: the difference between two estimates”).
 */
export function ratioDifference(first: OddsRatio, second: OddsRatio): number {
  const difference = Math.log(first.ratio) - Math.log(second.ratio);
  return difference / Math.hypot(logDeviation(first), logDeviation(second));
}
