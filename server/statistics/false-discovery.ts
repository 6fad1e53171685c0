/**
 * Adjusts p-values of many tests so that those up to q have a share of false discoveries of q at most, on average (Benjamini
 * and Hochberg 1995, step-up). In the order given.
 */
export function adjustPValues(pValues: readonly number[]): number[] {
  const order = pValues.map((_, index) => index).toSorted((i, j) => (pValues[j] ?? 0) - (pValues[i] ?? 0));
  const adjusted = new Array<number>(pValues.length).fill(1);
  let least = 1;
  for (const [place, index] of order.entries()) {
    const rank = pValues.length - place;
    least = Math.min(least, ((pValues[index] ?? 1) * pValues.length) / rank);
    adjusted[index] = least;
  }
  return adjusted;
}
