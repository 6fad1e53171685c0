import type { EventCategory } from '../extraction/types.ts';
import type { PlantedPair } from './causes.ts';

/**
 * What is true of a generated sample, as `truth.json` holds it beside the files. Instants are ISO 8601 in UTC; lines are
 * counted from 1 as editors do, so a file's first row stands in line 2.
 */
export interface Truth {
  readonly seed: number;
  /** The log ends shortly before this instant. */
  readonly endsAt: string;
  /** Pairs of event types of which one makes the other more or less frequent. */
  readonly planted: readonly PlantedPair[];
  /** Pairs that are in the data because a story has its order; neither planted causes nor false findings. */
  readonly preconditions: readonly { readonly earlier: string; readonly later: string }[];
  /** A profile field that, from a value on, raises two event types that do not cause each other. */
  readonly confounder: {
    readonly field: string;
    readonly atLeast: number;
    readonly raises: readonly string[];
  };
  readonly users: readonly TrueUser[];
  /** Lines of `behaviors.csv` that no importer may take in. */
  readonly refused: readonly RefusedLine[];
  /** Lines of `behaviors.csv` that repeat another, which counts once. */
  readonly duplicates: readonly DuplicateLine[];
}

/** A user, who they are, and what they truly did. */
export interface TrueUser {
  readonly userId: string;
  /** The kind of person, for example `executive`. */
  readonly persona: string;
  /** The last part of the way towards a car that the story reaches, or `none`. */
  readonly ending: string;
  /** The file in which all of the user's rows stand. */
  readonly log: 'behaviors.csv' | 'behavior-texts.csv';
  readonly profile: 'profiles.csv' | 'profile-texts.csv';
  /** In the order of their starts. Each row is evidence of exactly one. */
  readonly events: readonly TrueEvent[];
  /** Rows of free text that name a conversion which did not happen: denied, wished or planned. */
  readonly unmeant: readonly TrueRow[];
}

export interface TrueEvent {
  /** Code of the event vocabulary. */
  readonly type: string;
  readonly category: EventCategory;
  /** Events of one user with the same number happened in one sitting, within minutes: that is no cause. */
  readonly sitting: number;
  /** When the first row began. */
  readonly start: string;
  /** When the row that lasted longest into time ended. */
  readonly end: string;
  readonly rows: readonly TrueRow[];
}

/** A row by its line in the user's file, and by its time: no user has two rows at once. */
export interface TrueRow {
  readonly line: number;
  readonly at: string;
}

/** What is wrong with a line. */
export type Damage = 'MISSING_USER' | 'IMPOSSIBLE_DATE' | 'TOO_MANY_CELLS' | 'OPEN_QUOTE';

export interface RefusedLine {
  readonly line: number;
  readonly damage: Damage;
}

export interface DuplicateLine {
  readonly line: number;
  /** The line that it repeats. */
  readonly of: number;
}
