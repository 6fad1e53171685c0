import { quantile } from './quantiles.ts';

/** A quarter, a half and three quarters of all values lie below. */
export interface Quartiles {
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
}

/** The quartiles of some numbers, which are sorted in place; null for none. */
export function quartilesOf(values: Float64Array): Quartiles | null {
  values.sort();
  const [q1, median, q3] = [0.25, 0.5, 0.75].map((share) => quantile(values, share));
  return q1 == null || median == null || q3 == null ? null : { q1, median, q3 };
}
