import type { Random } from './random.ts';

/** Values with their weights; the weights need not sum to one. */
export type Weights<T> = readonly (readonly [value: T, weight: number])[];

export const chance = (random: Random, probability: number): boolean => random() < probability;

/** A whole number from `least` to `most`, both included. */
export const integer = (random: Random, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1));

/** One of the values, each as likely as the other. */
export function pick<T>(random: Random, values: readonly T[]): T {
  return quantile(
    values.map((value) => [value, 1]),
    random(),
  );
}

/** One of the values, in proportion to its weight. */
export const weighted = <T>(random: Random, weights: Weights<T>): T => quantile(weights, random());

/** The value at which the cumulated weights reach `share` (0 to 1) of their sum. */
export function quantile<T>(weights: Weights<T>, share: number): T {
  let left = share * weights.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of weights) {
    left -= weight;
    if (left < 0) return value;
  }
  // Rounding may leave a crumb at the very end of the range.
  const last = weights.at(-1);
  if (last === undefined) throw new RangeError('There is nothing to draw from.');
  return last[0];
}

/** One of the values, most popular first: the k-th is drawn in proportion to 1/k (Zipf's law). */
export const popular = <T>(random: Random, values: readonly T[]): T =>
  weighted(
    random,
    values.map((value, index) => [value, 1 / (index + 1)]),
  );

/** Some of the values, in random order (Fisher and Yates). */
export function shuffle<T>(random: Random, values: readonly T[]): T[] {
  const left = [...values];
  return values.flatMap(() => left.splice(integer(random, 0, left.length - 1), 1));
}

/** A positive number with a heavy right tail: exp of a normal variable with median ln(`median`). */
export function lognormal(random: Random, median: number, sigma: number): number {
  // Box and Muller (1958); 1 - u keeps the logarithm finite.
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return median * Math.exp(sigma * normal);
}

/** A log-normal number cut to a range by drawing again, so that nothing piles up at the limits. */
export function lognormalWithin(
  random: Random,
  median: number,
  sigma: number,
  [least, most]: readonly [number, number],
): number {
  for (;;) {
    const drawn = lognormal(random, median, sigma);
    if (drawn >= least && drawn <= most) return drawn;
  }
}
