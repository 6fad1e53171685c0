import { z } from 'zod';
import { cohortFilter, looksAtProfiles } from '../../../cohorts/cohort-filter.ts';
import { hashFields } from '../../../schema/hash-fields.ts';
import { type SequenceScope, type StepUnit, stepUnits } from '../../data/scope.ts';
import { type PatternKind, patternKinds } from '../../miner/options.ts';

const kinds = Object.keys(patternKinds) as [PatternKind, ...PatternKind[]];
const units = Object.keys(stepUnits) as [StepUnit, ...StepUnit[]];
const whole = z.int().min(1);
const codes = z.array(z.string()).min(1).max(100);
const cohort = z.strictObject({ id: z.int(), name: z.string(), filter: cohortFilter });

/** What users reach, or are: exactly one of these. */
const target = z.union([
  /** An event of this type, or of this category: patterns are looked for before the first such event. */
  z.strictObject({ typeCode: z.string() }),
  z.strictObject({ category: z.enum(['CONVERSION', 'ENGAGEMENT', 'CHURN']) }),
  /** What the profile says, or a saved cohort. */
  z.strictObject({ profile: cohortFilter }),
  z.strictObject({ cohort }),
]);
export type Target = z.infer<typeof target>;

/** A question about patterns, as a run and its answer keep it: cohorts with the filters that they had when it was asked. */
export const patternQuestion = z.strictObject({
  kind: z.enum(kinds),
  /** A number of users from 1 on, or a share of all below 1. */
  support: z.number().positive(),
  minLength: whole,
  maxLength: whole.max(20),
  minGap: whole.optional(),
  maxGap: whole.optional(),
  maxGapSeconds: z.number().min(0).optional(),
  maxSpanSeconds: z.number().min(0).optional(),
  first: codes.optional(),
  last: codes.optional(),
  contains: codes.optional(),
  top: whole.max(100_000).optional(),
  step: z.enum(units),
  /** Where days and hours begin; only with such steps. */
  timeZone: z.string().optional(),
  filter: cohortFilter.optional(),
  cohort: cohort.optional(),
  target: target.optional(),
  /** Least number of users in each of the two groups of a target. */
  minGroup: whole.optional(),
});
export type PatternQuestion = z.infer<typeof patternQuestion>;

/** The question as `JSON.stringify` wrote it. */
export const readQuestion = (stored: unknown): PatternQuestion => patternQuestion.parse(stored);

/** Equal questions have equal hashes. */
export const hashQuestion = (question: PatternQuestion): string => hashFields(question);

/** The sequences that a question is about. */
export function scopeOf({
  filter,
  cohort: saved,
  target: wanted,
  step,
  timeZone,
}: PatternQuestion): SequenceScope {
  const filters = [...(filter ? [filter] : []), ...(saved ? [saved.filter] : [])];
  const scope = { filters, step, timeZone };
  if (!wanted) return scope;
  if ('profile' in wanted) return { ...scope, group: wanted.profile };
  return 'cohort' in wanted ? { ...scope, group: wanted.cohort.filter } : { ...scope, goal: wanted };
}

/** True if the answer depends on profiles. */
export function asksAboutProfiles(question: PatternQuestion): boolean {
  const { filters, group } = scopeOf(question);
  return [...filters, ...(group ? [group] : [])].some(looksAtProfiles);
}
