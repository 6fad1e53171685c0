import { describe, expect, it } from 'vitest';
import { faultsOf, filterOf, withPart } from './filter.ts';
import { emptyFilter } from './testing.ts';

describe('a filter in the form', () => {
  it('should hold only what is filled', () => {
    expect(withPart({ ageFrom: 30, cities: ['上海'] }, { cities: [], hasCar: false })).toEqual({
      ageFrom: 30,
      hasCar: false,
    });
    expect(Object.keys(withPart({ ageFrom: 30 }, { ageFrom: null }))).toEqual([]);
  });

  it('should be made of a saved one without what the server did not ask for', () => {
    const filter = { ...emptyFilter, __typename: 'CohortFilter', ageTo: 40, withTypes: ['purchase'] };
    expect(filterOf(filter)).toEqual({ ageTo: 40, withTypes: ['purchase'] });
  });

  it('should be faulty where it ends before it begins', () => {
    expect([...faultsOf({ ageFrom: 30, ageTo: 30, incomeFrom: 1, budgetTo: 0 })]).toEqual([]);
    const day = '2026-01-01T00:00:00.000Z';
    const wrong = { ageFrom: 2, ageTo: 1, incomeFrom: 2, incomeTo: 1, budgetFrom: 2, budgetTo: 0 };
    expect([...faultsOf({ ...wrong, from: day, to: day })]).toEqual(['age', 'income', 'budget', 'period']);
  });
});
