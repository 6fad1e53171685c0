import type { SequenceDatabase } from '../miner/sequence-database.ts';

/** Categories of events by their codes in `MinedData.categories`. */
export const eventCategories = ['ENGAGEMENT', 'CONVERSION', 'CHURN'] as const;

/** What is mined, with the way back to the rows that it came from. */
export interface MinedData {
  readonly database: SequenceDatabase;
  /** Codes of event types by their items. */
  readonly codes: readonly string[];
  /** Version of the sequence, and user, of each sequence. */
  readonly sequenceIds: readonly number[];
  readonly users: readonly string[];
  /** Id of the event behind each entry of `database.items`: the first of its step that has the type. */
  readonly eventIds: Float64Array;
  /** When that event ended, in milliseconds. */
  readonly ends: Float64Array;
  /** Place of its category in `eventCategories`. */
  readonly categories: Uint8Array;
  readonly eventCount: number;
  /** Who reaches the target, or belongs to the target group; null without a target. */
  readonly reached: readonly boolean[] | null;
  /** When each user reaches the target, in milliseconds, null for those who do not; null when the target is no event. */
  readonly targetTimes: readonly (number | null)[] | null;
}

/** An event as the database tells of it. */
export interface ReadEvent {
  readonly id: number;
  readonly item: number;
  /** Milliseconds. */
  readonly at: number;
  readonly end: number;
  readonly category: number;
  /** Events of one key in a row are one step; null for a step of its own. */
  readonly step: string | null;
  readonly isTarget: boolean;
}
