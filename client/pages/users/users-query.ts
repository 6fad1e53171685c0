import type { ResultOf } from 'gql.tada';
import { graphql } from '../../graphql/graphql.ts';
import { profileFields } from './profile.ts';

/** One page of users, the most recently active first. */
export const UsersQuery = graphql(
  `
    query Users($first: Int!, $after: String, $search: String) {
      users(first: $first, after: $after, search: $search) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            behaviorCount
            lastBehaviorAt
            profile {
              ...ProfileFields
            }
            currentSequence {
              id
              version
              eventCount
              newBehaviorCount
              lostBehaviorCount
            }
            activeExtraction {
              id
            }
          }
        }
      }
    }
  `,
  [profileFields],
);

export type UserRow = ResultOf<typeof UsersQuery>['users']['edges'][number]['node'];
