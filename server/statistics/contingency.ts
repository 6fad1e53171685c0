import { logChoose } from './log-gamma.ts';
import { type Interval, NORMAL_95 } from './wilson.ts';

/** Two groups, and how many of each have a trait: `a` with and `b` without in the one, `c` and `d` in the other. */
export interface FourFold {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** Probabilities that differ by no more than rounding count as equal. */
const SAME = 1 + 1e-7;

/**
 * Fisher's exact test (1922), two-sided: the probability, given the margins, of a table that is as unlikely as this one or
 * more so. 1 for a table with an empty margin.
 */
export function fisherExact({ a, b, c, d }: FourFold): number {
  const [row, other, column] = [a + b, c + d, a + c];
  const all = row + other;
  const base = logChoose(all, column);
  const chance = (x: number) => Math.exp(logChoose(row, x) + logChoose(other, column - x) - base);
  const observed = chance(a) * SAME;
  let sum = 0;
  for (let x = Math.max(0, column - other); x <= Math.min(row, column); x += 1) {
    const probability = chance(x);
    if (probability <= observed) sum += probability;
  }
  return Math.min(1, sum);
}

export interface OddsRatio extends Interval {
  readonly ratio: number;
}

/**
 * How much greater the odds of the trait are in the first group, with its interval of 95 % (Woolf 1955, on the logarithm).
 * When a cell is empty, 0.5 is added to each (Haldane 1956, Anscombe 1956), so that there is a figure at all.
 */
export function oddsRatio({ a, b, c, d }: FourFold): OddsRatio {
  const correction = [a, b, c, d].includes(0) ? 0.5 : 0;
  const [w, x, y, z] = [a + correction, b + correction, c + correction, d + correction];
  const ratio = (w * z) / (x * y);
  const spread = NORMAL_95 * Math.sqrt(1 / w + 1 / x + 1 / y + 1 / z);
  return { ratio, low: ratio * Math.exp(-spread), high: ratio * Math.exp(spread) };
}
