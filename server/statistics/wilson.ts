/** The quantile of the standard normal distribution for a two-sided interval of 95 %. */
export const NORMAL_95 = 1.959963984540054;

/** From and to, both included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The interval of 95 % for a share of `hits` of `all` (Wilson 1927, score interval without continuity correction): within
 * 0 to 1, and sound for small numbers, too. From 0 to 1 when there is nothing to go by.
 */
export function wilsonInterval(hits: number, all: number, z = NORMAL_95): Interval {
  if (all === 0) return { low: 0, high: 1 };
  const share = hits / all;
  const spread = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
  const centre = share + (z * z) / (2 * all);
  const scale = 1 + (z * z) / all;
  return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
}
