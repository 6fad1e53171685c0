import type { PatternRecord } from '../answers/pattern-record.ts';

/** Least expected count for which figures from large samples may be trusted (Cochran 1954). */
const LEAST_EXPECTED = 5;

/** True when one of the four groups of a comparison is expected to be smaller than that. */
export function isSmall({ support, sequenceCount, targetCount }: PatternRecord): boolean {
  const target = targetCount ?? 0;
  const rows = [target, sequenceCount - target];
  const columns = [support, sequenceCount - support];
  return rows.some((row) => columns.some((column) => (row * column) / sequenceCount < LEAST_EXPECTED));
}
