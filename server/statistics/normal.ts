/** Numerator and denominator of the rational function for |z| < 7.07, the highest power first. */
const upper = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871,
  221.213596169931, 220.206867912376,
];
const lower = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674,
  637.333633378831, 793.826512519948, 440.413735824752,
];

const polynomial = (coefficients: readonly number[], z: number): number =>
  coefficients.reduce((sum, coefficient) => sum * z + coefficient, 0);

/**
 * The probability that a standard normal variable is above z, to some 14 decimals and, far out, 7 digits (Hart et al. 1968, algorithm 5666, as given
 * by West 2005, “Better approximations to cumulative normal functions”).
 */
export function normalTail(z: number): number {
  const size = Math.abs(z);
  const density = Math.exp((-size * size) / 2);
  const fraction = size + 1 / (size + 2 / (size + 3 / (size + 4 / (size + 0.65))));
  const tail =
    size < 7.07106781186547
      ? (density * polynomial(upper, size)) / polynomial(lower, size)
      : density / (fraction * Math.sqrt(2 * Math.PI));
  return z < 0 ? 1 - tail : tail;
}

/** The probability of a standard normal variable as far from 0 as z or further. */
export const twoSided = (z: number): number => Math.min(1, 2 * normalTail(Math.abs(z)));
