/**
 * Milliseconds to wait before attempt `failures` + 1: doubling from half a second up to `most`, of which a random
 * half is taken off, so that many clients do not come back at the same moment.
 *
 * @param random a number from 0 to 1
 * @param most milliseconds
 */
export function backoff(failures: number, random: number, most: number): number {
  const ceiling = Math.min(most, 500 * 2 ** failures);
  return ceiling * (1 - random / 2);
}
