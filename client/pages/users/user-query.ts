import type { ResultOf } from 'gql.tada';
import { graphql } from '../../graphql/graphql.ts';
import { profileFields } from './profile/profile.ts';

/** One user, without the long lists. */
export const UserQuery = graphql(
  `
    query User($id: ID!) {
      user(id: $id) {
        id
        behaviorCount
        profile {
          ...ProfileFields
        }
        currentSequence {
          id
          version
          language
          eventCount
          behaviorCount
          coveredCount
          coverage
          newBehaviorCount
          lostBehaviorCount
          rejectedCount
          finishedAt
        }
        activeExtraction {
          id
        }
        draft {
          id
          eventCount
        }
        latestExtraction {
          id
          status
          errorCode
        }
      }
    }
  `,
  [profileFields],
);

export type User = NonNullable<ResultOf<typeof UserQuery>['user']>;
export type CurrentSequence = NonNullable<User['currentSequence']>;
