import type { SequenceDatabase } from '../../patterns/miner/sequence-database.ts';

/** What a user's profile says of a feature, as `ProfileFeatures.states` has it. */
export const FEATURE_STATES = { WITHOUT: 0, WITH: 1, UNKNOWN: 2 } as const;

/** What is true of some users and not of others. */
export interface Feature {
  /** Field of the profile. */
  readonly field: string;
  readonly test: 'AT_LEAST' | 'IS' | 'HAS';
  /** The least value, the value, or what is among the values. */
  readonly value: number | string | boolean;
}

export interface ProfileFeatures {
  readonly features: readonly Feature[];
  /** State of feature f for user u in entry u × features.length + f, one of `FEATURE_STATES`. */
  readonly states: Uint8Array;
}

/** What a backbone is computed from. */
export interface BackboneInput {
  /** One event a step, with times: when events began. A sequence is a user. */
  readonly database: SequenceDatabase;
  /** When each event ended, in milliseconds. */
  readonly ends: Float64Array;
  /** Place in `eventCategories` of each event's category. */
  readonly categories: Uint8Array;
  readonly profiles: ProfileFeatures;
}

/** Throws a `RangeError` for an input whose parts do not fit together. */
export function checkInput({ database, ends, categories, profiles }: BackboneInput): Float64Array {
  const { times, items, eventStart } = database;
  if (times === null) throw new RangeError('A backbone needs to know when events were.');
  if (items.length !== times.length) throw new RangeError('A backbone takes one event a step.');
  if (ends.length !== times.length || categories.length !== times.length)
    throw new RangeError('Each event has one end and one category.');
  if (profiles.states.length !== (eventStart.length - 1) * profiles.features.length)
    throw new RangeError('Each user has one state of each feature.');
  return times;
}
