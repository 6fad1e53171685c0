import { builder } from '../schema/builder.ts';
import type { Context } from '../schema/context.ts';
import type { CohortFilter } from './cohort-filter.ts';

const about = {
  ageFrom: 'At least so many years.',
  ageTo: 'At most so many years.',
  genders: 'One of these, as imported.',
  cities: 'One of these, as imported.',
  occupations: 'One of these, as imported.',
  purchaseIntents: 'One of these, as imported.',
  interests: 'At least one of these.',
  hasCar: 'Owns a car, or does not.',
  incomeFrom: 'At least so many yuan a month; a yearly income counts by its twelfth.',
  incomeTo: 'At most so many yuan a month.',
  budgetFrom: 'At least so many times 10,000 yuan.',
  budgetTo: 'At most so many times 10,000 yuan.',
  from: 'Only events from then on count, for the conditions and in whatever uses the filter.',
  to: 'Only events before then count.',
  withTypes: 'Codes of event types: at least one event of each.',
  withoutTypes: 'Codes of event types: no event of any.',
} as const;

/** A filter as GraphQL has it: moments are dates. */
export interface FilterInput {
  readonly from?: Date | null | undefined;
  readonly to?: Date | null | undefined;
  readonly [field: string]: unknown;
}

/** The filter in the shape that is checked and stored: moments as ISO 8601, and nothing that was left empty. */
export function readFilterInput({ from, to, ...rest }: FilterInput): Record<string, unknown> {
  const moments = { from: from?.toISOString(), to: to?.toISOString() };
  const isGiven = (value: unknown) =>
    value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries({ ...rest, ...moments }).filter(([, value]) => isGiven(value)));
}

export const CohortFilterInput = builder.inputType('CohortFilterInput', {
  description:
    'Which users, and which of their events: all that is given must hold, and what is not known of a user satisfies nothing.',
  fields: (t) => ({
    ageFrom: t.int({ description: about.ageFrom }),
    ageTo: t.int({ description: about.ageTo }),
    genders: t.stringList({ description: about.genders }),
    cities: t.stringList({ description: about.cities }),
    occupations: t.stringList({ description: about.occupations }),
    purchaseIntents: t.stringList({ description: about.purchaseIntents }),
    interests: t.stringList({ description: about.interests }),
    hasCar: t.boolean({ description: about.hasCar }),
    incomeFrom: t.float({ description: about.incomeFrom }),
    incomeTo: t.float({ description: about.incomeTo }),
    budgetFrom: t.float({ description: about.budgetFrom }),
    budgetTo: t.float({ description: about.budgetTo }),
    from: t.field({ type: 'DateTime', description: about.from }),
    to: t.field({ type: 'DateTime', description: about.to }),
    withTypes: t.idList({ description: about.withTypes }),
    withoutTypes: t.idList({ description: about.withoutTypes }),
  }),
});

const moment = (text: string | undefined) => (text === undefined ? null : new Date(text));

export const CohortFilterType = builder.objectRef<CohortFilter>('CohortFilter').implement({
  description:
    'Which users, and which of their events: all that is given holds; null where nothing is asked.',
  fields: (t) => ({
    ageFrom: t.exposeInt('ageFrom', { nullable: true, description: about.ageFrom }),
    ageTo: t.exposeInt('ageTo', { nullable: true, description: about.ageTo }),
    genders: t.exposeStringList('genders', { nullable: true, description: about.genders }),
    cities: t.exposeStringList('cities', { nullable: true, description: about.cities }),
    occupations: t.exposeStringList('occupations', { nullable: true, description: about.occupations }),
    purchaseIntents: t.exposeStringList('purchaseIntents', {
      nullable: true,
      description: about.purchaseIntents,
    }),
    interests: t.exposeStringList('interests', { nullable: true, description: about.interests }),
    hasCar: t.exposeBoolean('hasCar', { nullable: true, description: about.hasCar }),
    incomeFrom: t.exposeFloat('incomeFrom', { nullable: true, description: about.incomeFrom }),
    incomeTo: t.exposeFloat('incomeTo', { nullable: true, description: about.incomeTo }),
    budgetFrom: t.exposeFloat('budgetFrom', { nullable: true, description: about.budgetFrom }),
    budgetTo: t.exposeFloat('budgetTo', { nullable: true, description: about.budgetTo }),
    from: t.field({
      type: 'DateTime',
      nullable: true,
      description: about.from,
      resolve: ({ from }) => moment(from),
    }),
    to: t.field({
      type: 'DateTime',
      nullable: true,
      description: about.to,
      resolve: ({ to }) => moment(to),
    }),
    withTypes: t.loadable({
      type: ['ID'],
      nullable: true,
      description: about.withTypes,
      load: loadCodesNow,
      resolve: ({ withTypes }) => withTypes,
    }),
    withoutTypes: t.loadable({
      type: ['ID'],
      nullable: true,
      description: about.withoutTypes,
      load: loadCodesNow,
      resolve: ({ withoutTypes }) => withoutTypes,
    }),
  }),
});

/** For each of many codes the one that events of its type have now: the type may have been merged into another since. */
async function loadCodesNow(codes: string[], { house }: Context): Promise<string[]> {
  const merged = await house.database.prisma.eventType.findMany({
    where: { code: { in: codes }, mergedInto: { not: null } },
    select: { code: true, mergedInto: true },
  });
  const successors = new Map(merged.map(({ code, mergedInto }) => [code, mergedInto]));
  return codes.map((code) => successors.get(code) ?? code);
}
