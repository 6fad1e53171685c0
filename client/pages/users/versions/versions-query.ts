import type { ResultOf } from 'gql.tada';
import { eventFields } from '../../../graphql/fragments.ts';
import { graphql } from '../../../graphql/graphql.ts';

/** The newest versions of a user's sequence. */
export const VersionsQuery = graphql(`
  query Versions($id: ID!) {
    user(id: $id) {
      id
      sequences(first: 50) {
        edges {
          node {
            id
            version
            status
            createdAt
            finishedAt
            eventCount
            coverage
            run {
              id
              usage {
                model
              }
            }
          }
        }
      }
    }
  }
`);

export type VersionRow = NonNullable<
  ResultOf<typeof VersionsQuery>['user']
>['sequences']['edges'][number]['node'];

/** How two versions differ. */
export const SequenceDiffQuery = graphql(
  `
    query SequenceDiff($before: ID!, $after: ID!) {
      sequenceDiff(before: $before, after: $after) {
        unchanged
        changes {
          kind
          before {
            ...EventFields
          }
          after {
            ...EventFields
          }
        }
      }
    }
  `,
  [eventFields],
);

export type EventChange = ResultOf<typeof SequenceDiffQuery>['sequenceDiff']['changes'][number];
