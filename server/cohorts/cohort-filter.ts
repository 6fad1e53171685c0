import { z } from 'zod';

const texts = z.array(z.string().max(200)).max(100);
const codes = z.array(z.string().max(100)).max(100);

/**
 * Which users, and which of their events: a user belongs to it when everything that is given holds. Times are ISO 8601,
 * `from` belongs to the period and `to` does not.
 */
export const cohortFilter = z.strictObject({
  /** Years, both ends included. */
  ageFrom: z.int().optional(),
  ageTo: z.int().optional(),
  /** One of these, as imported. */
  genders: texts.optional(),
  cities: texts.optional(),
  occupations: texts.optional(),
  purchaseIntents: texts.optional(),
  /** At least one of these. */
  interests: texts.optional(),
  hasCar: z.boolean().optional(),
  /** Yuan a month, both ends included; a yearly income counts by its twelfth. */
  incomeFrom: z.number().optional(),
  incomeTo: z.number().optional(),
  /** In units of 10,000 yuan, both ends included. */
  budgetFrom: z.number().optional(),
  budgetTo: z.number().optional(),
  /** Only events within it count, here and in whatever uses the filter. */
  from: z.iso.datetime().optional(),
  to: z.iso.datetime().optional(),
  /** Codes of event types: at least one event of each; of none. */
  withTypes: codes.optional(),
  withoutTypes: codes.optional(),
});

export type CohortFilter = z.infer<typeof cohortFilter>;

/** The period of several filters together: what lies in all of them. */
export function periodOf(filters: readonly CohortFilter[]): { from: string | null; to: string | null } {
  const froms = filters.flatMap(({ from }) => from ?? []).toSorted();
  const tos = filters.flatMap(({ to }) => to ?? []).toSorted();
  return { from: froms.at(-1) ?? null, to: tos[0] ?? null };
}

/** True if the filter looks at what profiles say. */
export const looksAtProfiles = ({ from, to, withTypes, withoutTypes, ...profile }: CohortFilter): boolean =>
  Object.values(profile).some((value) => value !== undefined);
