import type { ResultOf } from 'gql.tada';
import { graphql } from '../graphql/graphql.ts';

/** What a batch with these arguments would take. */
export const EstimateQuery = graphql(`
  query EstimateBatch($scope: BatchScope!, $language: Language!) {
    estimateBatch(scope: $scope, language: $language) {
      users
      behaviors
      steps
      cachedSteps
      promptTokens
      completionTokens
      cost
      measuredUsers
      uncertainty
      learnedFrom
      fits
      budgets {
        name
        limit
        used
        needed
        fits
      }
    }
  }
`);
export type Estimate = ResultOf<typeof EstimateQuery>['estimateBatch'];
export type BudgetFit = Estimate['budgets'][number];
