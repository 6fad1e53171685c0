import type { EventType, Pattern as PatternRow } from '../../../database/generated/prisma/client.ts';
import type { Quartiles } from '../../../statistics/quartiles.ts';
import type { Comparison, DescribedPattern, Example } from '../describing/described-pattern.ts';

/** A pattern of an answer, with what its figures are shares of. */
export interface PatternRecord extends DescribedPattern {
  readonly miningId: number;
  /** Sequences that were mined, and those of them that reach the target: null without one. */
  readonly sequenceCount: number;
  readonly targetCount: number | null;
  /** Its types as they were when a journal announced it; without them they are looked up. */
  readonly types?: ReadonlyMap<string, EventType>;
  readonly saved: { readonly at: Date; readonly note: string | null } | null;
}

/** Figures of the answer that a pattern belongs to. */
export interface AnswerFigures {
  readonly id: number;
  readonly sequenceCount: number;
  readonly targetCount: number | null;
}

/** The record of a pattern that was just described. */
export const recordOf = (
  { id, sequenceCount, targetCount }: AnswerFigures,
  pattern: DescribedPattern,
): PatternRecord => ({ ...pattern, miningId: id, sequenceCount, targetCount, saved: null });

/** The record of a stored pattern. Its JSON columns hold what `storePatterns` wrote. */
export function readRow(row: PatternRow, { id, sequenceCount, targetCount }: AnswerFigures): PatternRecord {
  const { rank, length, support, confidence, lift, prefixSupports, suffixSupports, span } = row;
  return {
    miningId: id,
    sequenceCount,
    targetCount,
    rank,
    steps: row.steps as string[][],
    length,
    support,
    confidence,
    lift,
    prefixSupports,
    suffixSupports,
    lags: row.lags as unknown as Quartiles[],
    span,
    example: row.example as unknown as Example,
    comparison: comparisonOf(row),
    saved: row.savedAt && { at: row.savedAt, note: row.note },
  };
}

function comparisonOf(row: PatternRow): Comparison | null {
  const { targetSupport, oddsRatio, oddsLow, oddsHigh, pValue, qValue } = row;
  if (
    targetSupport === null ||
    oddsRatio === null ||
    oddsLow === null ||
    oddsHigh === null ||
    pValue === null ||
    qValue === null
  )
    return null;
  const targetLag = row.targetLag as unknown as Quartiles | null;
  return { targetSupport, oddsRatio, oddsLow, oddsHigh, pValue, qValue, targetLag };
}
