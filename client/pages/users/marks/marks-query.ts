import type { ResultOf } from 'gql.tada';
import { graphql } from '../../../graphql/graphql.ts';

/** Where some events belong. */
export const MarkedEvents = graphql(`
  query MarkedEvents($ids: [ID!]!) {
    events(ids: $ids) {
      id
      sequence {
        id
        version
        status
        user {
          id
        }
      }
    }
  }
`);

/** The version of a sequence that marked events belong to. */
export type MarkedSequence = NonNullable<ResultOf<typeof MarkedEvents>['events'][number]['sequence']>;
