import { z } from 'zod';
import { cohortFilter } from '../../cohorts/cohort-filter.ts';
import type { SequenceScope } from '../../patterns/data/scope.ts';
import { type Focus, focuses } from '../backbone/backbone-options.ts';

const focusNames = Object.keys(focuses) as [Focus, ...Focus[]];

/** What a graph is asked for, as its run and the graph itself keep it: cohorts with the filters that they had then. */
export const graphRequest = z.strictObject({
  focus: z.enum(focusNames),
  /** How long an event may work, in hours: whole days. */
  windowHours: z.int().min(24).max(720).multipleOf(24),
  /** Fewer users than these are no ground for an edge. */
  leastUsers: z.int().min(2).max(1_000_000),
  /** Clock by which people have their days. */
  timeZone: z.string(),
  filter: cohortFilter.optional(),
  cohort: z.strictObject({ id: z.int(), name: z.string(), filter: cohortFilter }).optional(),
  /** Only types that these patterns of one answer hold; without it all types. */
  patterns: z.strictObject({ miningId: z.int(), ranks: z.array(z.int()).min(1).max(200) }).optional(),
});
export type GraphRequest = z.infer<typeof graphRequest>;

/** The request as `JSON.stringify` wrote it. */
export const readGraphRequest = (stored: unknown): GraphRequest => graphRequest.parse(stored);

/** The sequences that a graph is made of. */
export const scopeOf = ({ filter, cohort }: GraphRequest): SequenceScope => ({
  filters: [...(filter ? [filter] : []), ...(cohort ? [cohort.filter] : [])],
  step: 'EVENT',
});
