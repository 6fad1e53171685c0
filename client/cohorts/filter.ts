import type { CohortFilter, StoredFilter } from './cohorts-query.ts';

const isEmpty = (value: unknown) =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** A filter with some of its fields changed; what is empty then is left out. */
export function withPart(filter: CohortFilter, part: CohortFilter): CohortFilter {
  const next = { ...filter, ...part };
  for (const name of fields) if (isEmpty(next[name])) delete next[name];
  return next;
}

const fields = [
  'ageFrom',
  'ageTo',
  'genders',
  'cities',
  'occupations',
  'purchaseIntents',
  'interests',
  'hasCar',
  'incomeFrom',
  'incomeTo',
  'budgetFrom',
  'budgetTo',
  'from',
  'to',
  'withTypes',
  'withoutTypes',
] as const satisfies readonly (keyof CohortFilter)[];

/** Several types may have become one since. */
const once = (codes: readonly string[] | null) => codes && [...new Set(codes)];

/** A filter that the server tells as one that it can be given again. */
export function filterOf(filter: StoredFilter): CohortFilter {
  const { ageFrom, ageTo, genders, cities, occupations, purchaseIntents, interests, hasCar } = filter;
  const { incomeFrom, incomeTo, budgetFrom, budgetTo, from, to, withTypes, withoutTypes } = filter;
  const profile = { ageFrom, ageTo, genders, cities, occupations, purchaseIntents, interests, hasCar };
  const money = { incomeFrom, incomeTo, budgetFrom, budgetTo };
  const types = { withTypes: once(withTypes), withoutTypes: once(withoutTypes) };
  return withPart({ ...profile, ...money }, { from, to, ...types });
}

/** Fields of a filter that hold nobody, because they end before they begin. */
export type FilterFault = 'age' | 'income' | 'budget' | 'period';

/** What of a filter the server would refuse. */
export function faultsOf(filter: CohortFilter): ReadonlySet<FilterFault> {
  const above = (from: number | null | undefined, to: number | null | undefined) =>
    from != null && to != null && from > to;
  const { from, to } = filter;
  const faults: [FilterFault, boolean][] = [
    ['age', above(filter.ageFrom, filter.ageTo)],
    ['income', above(filter.incomeFrom, filter.incomeTo)],
    ['budget', above(filter.budgetFrom, filter.budgetTo)],
    ['period', from != null && to != null && Date.parse(from) >= Date.parse(to)],
  ];
  return new Set(faults.filter(([, wrong]) => wrong).map(([field]) => field));
}
