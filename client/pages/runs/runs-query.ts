import type { ResultOf } from 'gql.tada';
import { graphql } from '../../graphql/graphql.ts';

/** One page of runs, the newest first. */
export const RunsQuery = graphql(`
  query Runs($first: Int!, $after: String, $kind: String, $status: [RunStatus!]) {
    runs(first: $first, after: $after, kind: $kind, status: $status) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          kind
          subject
          question {
            text
          }
          status
          createdAt
          startedAt
          endedAt
          waitUntil
          batch {
            total
            waiting
            active
            cost
          }
          usage {
            model
            calls
            promptTokens
            completionTokens
            cost
          }
        }
      }
    }
  }
`);

export type RunRow = ResultOf<typeof RunsQuery>['runs']['edges'][number]['node'];
export type RunStatus = RunRow['status'];
