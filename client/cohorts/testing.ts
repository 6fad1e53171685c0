import type { StoredFilter } from './cohorts-query.ts';

/** A filter that asks for nothing, as the server tells it. */
export const emptyFilter: StoredFilter = {
  ageFrom: null,
  ageTo: null,
  genders: null,
  cities: null,
  occupations: null,
  purchaseIntents: null,
  interests: null,
  hasCar: null,
  incomeFrom: null,
  incomeTo: null,
  budgetFrom: null,
  budgetTo: null,
  from: null,
  to: null,
  withTypes: null,
  withoutTypes: null,
};
