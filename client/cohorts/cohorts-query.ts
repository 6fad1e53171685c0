import type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';
import { graphql } from '../graphql/graphql.ts';

export const cohortFilterFields = graphql(`
  fragment CohortFilterFields on CohortFilter {
    ageFrom
    ageTo
    genders
    cities
    occupations
    purchaseIntents
    interests
    hasCar
    incomeFrom
    incomeTo
    budgetFrom
    budgetTo
    from
    to
    withTypes
    withoutTypes
  }
`);
/** A filter as the server tells it: what is not asked is null. */
export type StoredFilter = FragmentOf<typeof cohortFilterFields>;

const cohortFields = graphql(
  `
    fragment CohortFields on Cohort {
      id
      name
      size {
        users
        sequences
      }
      filter {
        ...CohortFilterFields
      }
    }
  `,
  [cohortFilterFields],
);
/** A saved cohort, with how many belong to it now. */
export type Cohort = ResultOf<typeof cohortFields>;

/** All saved cohorts, by their names. */
export const CohortsQuery = graphql(
  `
    query Cohorts {
      cohorts {
        ...CohortFields
      }
    }
  `,
  [cohortFields],
);

/** How many a filter describes. */
export const CohortSizeQuery = graphql(`
  query CohortSize($filter: CohortFilterInput!) {
    cohortSize(filter: $filter) {
      users
      sequences
    }
  }
`);
/** A filter as the server is given it: only what is asked is there. */
export type CohortFilter = VariablesOf<typeof CohortSizeQuery>['filter'];

/** What a filter may name. */
export const FilterChoicesQuery = graphql(`
  query FilterChoices {
    profileValues {
      genders
      cities
      occupations
      purchaseIntents
      interests
    }
    eventTypes {
      code
      zh
      en
      synonyms
    }
  }
`);

/** An event type that a filter may ask for. */
export type FilterType = ResultOf<typeof FilterChoicesQuery>['eventTypes'][number];

export const CreateCohort = graphql(
  `
    mutation CreateCohort($name: String!, $filter: CohortFilterInput!) {
      cohort: createCohort(name: $name, filter: $filter) {
        ...CohortFields
      }
    }
  `,
  [cohortFields],
);

export const ChangeCohort = graphql(
  `
    mutation ChangeCohort($id: ID!, $name: String!, $filter: CohortFilterInput!) {
      cohort: changeCohort(id: $id, name: $name, filter: $filter) {
        ...CohortFields
      }
    }
  `,
  [cohortFields],
);

export const DeleteCohort = graphql(`
  mutation DeleteCohort($id: ID!) {
    deleteCohort(id: $id)
  }
`);

/** An answer without a single cohort depends on cohorts, too. */
export const dependsOnCohorts = { additionalTypenames: ['Cohort'] };
