import type { ResultOf } from 'gql.tada';
import { edgeFields, nodeFields } from '../../../graphql/graph-fields.ts';
import { graphql } from '../../../graphql/graphql.ts';

/** What two graphs have in common and what not, with the ends of each edge. */
export const CompareQuery = graphql(
  `
    query CompareGraphs($a: ID!, $b: ID!) {
      compareGraphs(a: $a, b: $b) {
        a {
          id
          name
          version
        }
        b {
          id
          name
          version
        }
        nodesOnlyInA {
          ...NodeFields
        }
        nodesOnlyInB {
          ...NodeFields
        }
        nodesInBoth {
          a {
            number
          }
        }
        edgesOnlyInA {
          ...EdgeFields
          source {
            ...NodeFields
          }
          target {
            ...NodeFields
          }
        }
        edgesOnlyInB {
          ...EdgeFields
          source {
            ...NodeFields
          }
          target {
            ...NodeFields
          }
        }
        edgesInBoth {
          claimChanged
          signChanged
          ratioChanged
          a {
            ...EdgeFields
            source {
              ...NodeFields
            }
            target {
              ...NodeFields
            }
          }
          b {
            ...EdgeFields
          }
        }
      }
    }
  `,
  [nodeFields, edgeFields],
);
export type ComparedEdge = ResultOf<typeof CompareQuery>['compareGraphs']['edgesOnlyInA'][number];
