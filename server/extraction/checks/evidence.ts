import { endOf } from '../steps/sessions.ts';
import type { ExtractedEvent, PromptRow } from '../types.ts';

/** A behavior under its number within the step. */
export interface NumberedRow {
  readonly number: number;
  readonly row: PromptRow;
}

/** What an event takes from the rows that it rests on (at least one, in time order): its behaviors and its times. */
export function evidenceOf(
  cited: readonly NumberedRow[],
): Pick<ExtractedEvent, 'rows' | 'behaviorIds' | 'start' | 'end'> {
  const starts = cited.map(({ row }) => row.at.getTime());
  const ends = cited.map(({ row }) => endOf(row).getTime());
  return {
    rows: cited.map(({ number }) => number),
    behaviorIds: cited.map(({ row }) => row.id),
    start: new Date(Math.min(...starts)),
    end: new Date(Math.max(...ends)),
  };
}
