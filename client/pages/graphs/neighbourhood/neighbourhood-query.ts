import type { ResultOf } from 'gql.tada';
import { graphql } from '../../../graphql/graphql.ts';

/** What one user did, the newest events first, and with what. */
export const NeighbourhoodQuery = graphql(`
  query UserNeighbourhood($userId: ID!, $graphId: ID, $types: [ID!], $first: Int!) {
    userNeighbourhood(userId: $userId, graphId: $graphId, types: $types, first: $first) {
      eventCount
      sequence {
        id
        version
        status
      }
      nodes {
        id
        kind
        key
        name
        catalogKind
        behaviors
        event {
          id
          start
          category
          type {
            zh
            en
          }
        }
      }
      links {
        id
        source
        target
        behaviors
      }
    }
  }
`);
export type Neighbourhood = NonNullable<ResultOf<typeof NeighbourhoodQuery>['userNeighbourhood']>;
export type Neighbour = Neighbourhood['nodes'][number];

/** The users of a node, by the ids of their sequences. */
export const NodeUsersQuery = graphql(`
  query NodeUsers($graphId: ID!, $number: Int!, $first: Int!, $after: ID) {
    graph(id: $graphId) {
      id
      nodes(numbers: [$number]) {
        id
        userList(first: $first, after: $after) {
          userId
          sequenceId
          event {
            id
            start
          }
        }
      }
    }
  }
`);
