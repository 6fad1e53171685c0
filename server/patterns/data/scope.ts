import type { CohortFilter } from '../../cohorts/cohort-filter.ts';

/** What of a sequence is one step: with several events in it, a step is a set. */
export const stepUnits = {
  EVENT: 'Each event is a step of its own.',
  HOUR: 'The events that begin within the same hour are one step.',
  DAY: 'The events that begin on the same day are one step.',
} as const;
export type StepUnit = keyof typeof stepUnits;

/** An event that users reach: one of a type, or of a category. */
type Goal = { readonly typeCode: string } | { readonly category: string };

/** Which sequences are read, and how. */
export interface SequenceScope {
  /** Only users who match all of these, up to two, and only events that lie in all of their periods. */
  readonly filters: readonly CohortFilter[];
  readonly step: StepUnit;
  /** Where hours and days begin; only for such steps. */
  readonly timeZone?: string | undefined;
  /** Splits the users: those who reach it, of whose events only what lies before it is kept, and the others. */
  readonly goal?: Goal | undefined;
  /** Splits the users: those who match it, and the others. Not together with a goal. */
  readonly group?: CohortFilter | undefined;
}
