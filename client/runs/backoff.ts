/**
 * Milliseconds to wait before attempt `failures` + 1: doubling from half a second to 15 s, of which a random
 * half is taken off, so that many clients do not come back at the same moment.
 *
 * @param random a number from 0 to 1
 */
export function backoff(failures: number, random: number): number {
  const ceiling = Math.min(15_000, 500 * 2 ** failures);
  return ceiling * (1 - random / 2);
}
