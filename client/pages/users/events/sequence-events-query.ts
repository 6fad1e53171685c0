import { eventFields } from '../../../graphql/fragments.ts';
import { graphql } from '../../../graphql/graphql.ts';

/** The events of one version of a sequence in time order, by pages. */
export const SequenceEvents = graphql(
  `
    query SequenceEvents($id: ID!, $after: String) {
      sequence(id: $id) {
        id
        events(first: 100, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              ...EventFields
            }
          }
        }
      }
    }
  `,
  [eventFields],
);
