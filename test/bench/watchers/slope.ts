/** A straight line through points, by least squares: how much it rises for each step of x, and the half width of that figure's 95 % interval. */
export function slopeOf(points: readonly { readonly x: number; readonly y: number }[]): {
  slope: number;
  error: number;
} {
  const n = points.length;
  const mean = (of: (point: { x: number; y: number }) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / n;
  const [meanX, meanY] = [mean(({ x }) => x), mean(({ y }) => y)];
  const spread = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  const slope = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / spread;
  const rest = points.reduce((sum, { x, y }) => sum + (y - meanY - slope * (x - meanX)) ** 2, 0);
  // Student's t for 95 % is 2.0 to 2.3 from 8 points on; samples beside each other are alike, so the wider one is taken.
  return { slope, error: 2.3 * Math.sqrt(rest / (n - 2) / spread) };
}
