/** What a figure counts. */
type FigureUnit =
  /** Whole things: users, events. */
  | 'COUNT'
  /** 0 to 1; may be written as a percentage. */
  | 'SHARE'
  /** Lift, odds ratio and the like; may be written as “times”. */
  | 'RATIO'
  /** A time span in seconds; may be written in any unit of time. */
  | 'SECONDS';

/** A number of a record. */
export interface Figure {
  readonly unit: FigureUnit;
  readonly value: number;
}

/** What can be cited: an edge, a pattern, an event, with all its numbers, and its moments. */
export interface CitedRecord {
  /** For example `e12`. */
  readonly id: string;
  readonly figures: readonly Figure[];
  /** As they are shown, for example `2026-01-15 10:05`. */
  readonly moments: readonly string[];
  /** What it is called, or what it is made of is called: digits in these are no numbers. */
  readonly names?: readonly string[];
}
