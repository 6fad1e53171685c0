import type { ResultOf } from 'gql.tada';
import { citedEventFields } from '../../../graphql/citation-fields.ts';
import { graphql } from '../../../graphql/graphql.ts';

/** Users who show an edge, with the events that show it. */
export const EdgeExamplesQuery = graphql(
  `
    query EdgeExamples($graphId: ID!, $number: Int!, $first: Int!) {
      graph(id: $graphId) {
        id
        edges(numbers: [$number]) {
          number
          examples(first: $first) {
            userId
            sequenceId
            user {
              id
            }
            source {
              ...CitedEventFields
            }
            target {
              ...CitedEventFields
            }
          }
        }
      }
    }
  `,
  [citedEventFields],
);
export type EdgeExample = NonNullable<
  ResultOf<typeof EdgeExamplesQuery>['graph']
>['edges'][number]['examples'][number];
