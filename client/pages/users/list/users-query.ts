import type { ResultOf } from 'gql.tada';
import { graphql } from '../../../graphql/graphql.ts';
import { profileFields } from '../profile/profile.ts';

/** One page of users, the most recently active first. */
export const UsersQuery = graphql(
  `
    query Users($first: Int!, $after: String, $skip: Int, $search: String) {
      users(first: $first, after: $after, skip: $skip, search: $search) {
        totalCount
        pageInfo {
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

/** How many users there are. */
export const UserCountQuery = graphql(`
  query UserCount($search: String) {
    users(first: 0, search: $search) {
      totalCount
    }
  }
`);

export type UserRow = ResultOf<typeof UsersQuery>['users']['edges'][number]['node'];
