/** A logarithmic axis of ratios. Positions are 0 at its left end and 1 at its right. */
export type LogAxis = { low: number; high: number; ticks: readonly number[] };

/** Beyond these an interval is cut off, with an arrow: a group without anybody makes them as wide as one likes. */
const [least, greatest] = [0.01, 100];
const decades = [0.01, 0.1, 1, 10, 100];
const between = [0.02, 0.05, 0.2, 0.5, 2, 5, 20, 50];
/** Marks of an axis, at most: with more their figures touch. */
const mostTicks = 6;

/** The axis on which all intervals have room, with 1 in it and a little air at both ends. */
export function axisFor(intervals: readonly { low: number; high: number }[]): LogAxis {
  const within = (value: number) => Math.min(greatest, Math.max(least, value));
  const low = within(Math.min(0.5, ...intervals.map((one) => one.low)) / 1.2);
  const high = within(Math.max(2, ...intervals.map((one) => one.high)) * 1.2);
  const all = [...decades, ...between]
    .filter((tick) => tick >= low && tick <= high)
    .toSorted((a, b) => a - b);
  return { low, high, ticks: all.length > mostTicks ? all.filter((tick) => decades.includes(tick)) : all };
}

/** Where a ratio lies, cut off at the ends. */
export function positionOn({ low, high }: LogAxis, value: number): number {
  const place = (Math.log(value) - Math.log(low)) / (Math.log(high) - Math.log(low));
  return Math.min(1, Math.max(0, place));
}
