import type { Counts } from './counts.ts';

/** Shares from 0 to 1; null where there is nothing to take a share of. */
export interface Scores {
  /** Extracted events that match a true one, and true events that were found. */
  readonly precision: number | null;
  readonly recall: number | null;
  /** Harmonic mean of the two. */
  readonly f1: number | null;
  /** Matched pairs of the same type, and of the same category. */
  readonly typeAccuracy: number | null;
  readonly categoryAccuracy: number | null;
  /** By rows: truly converting rows in events of CONVERSION, and rows in such events that truly converted. */
  readonly conversionRecall: number | null;
  readonly conversionPrecision: number | null;
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** The scores that counts come to. */
export function scoresOf(counts: Counts): Scores {
  const { trueEvents, extractedEvents, matched } = counts;
  return {
    precision: share(matched, extractedEvents),
    recall: share(matched, trueEvents),
    // 2PR ÷ (P + R), without the intermediate shares.
    f1: share(2 * matched, extractedEvents + trueEvents),
    typeAccuracy: share(counts.sameType, matched),
    categoryAccuracy: share(counts.sameCategory, matched),
    conversionRecall: share(counts.rowsRightlyCalled, counts.convertingRows),
    conversionPrecision: share(counts.rowsRightlyCalled, counts.rowsCalledConverting),
  };
}
