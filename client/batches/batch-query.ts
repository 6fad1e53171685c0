import type { ResultOf } from 'gql.tada';
import { graphql } from '../graphql/graphql.ts';

/** How far the extraction of all users is, and the batches under way. */
export const ExtractionProgressQuery = graphql(`
  query ExtractionProgress {
    extractionProgress {
      users
      extracted
      stale
      active
      failed
      batches {
        id
      }
    }
  }
`);
export type ExtractionProgress = ResultOf<typeof ExtractionProgressQuery>['extractionProgress'];

/** The same key again starts nothing twice. */
export const StartBatch = graphql(`
  mutation StartBatch($scope: BatchScope!, $concurrency: Int, $language: Language!, $runKey: ID!) {
    startBatch(scope: $scope, concurrency: $concurrency, language: $language, runKey: $runKey) {
      id
    }
  }
`);

export const RetryBatch = graphql(`
  mutation RetryBatch($runId: ID!) {
    retryRun(runId: $runId) {
      id
    }
  }
`);
