/**
 * The E-value of a ratio (VanderWeele and Ding 2017): how strongly something unobserved would have to go with both the cause
 * and the effect, as a ratio, to explain the ratio away. 1 when there is nothing to explain. Ratios below 1 are turned round.
 */
export function eValue(ratio: number): number {
  const above = ratio < 1 ? 1 / ratio : ratio;
  return above + Math.sqrt(above * (above - 1));
}
