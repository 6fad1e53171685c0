import type { ResultOf } from 'gql.tada';
import { graphql } from '../../../graphql/graphql.ts';

/** How sequences go, event by event. */
export const ProcessQuery = graphql(`
  query ProcessView($minUsers: Int!, $variants: Int!) {
    processView(minUsers: $minUsers, variants: $variants) {
      sequenceCount
      variantCount
      nodes {
        type {
          code
          zh
          en
        }
        count
        users
        starts
        ends
      }
      edges {
        from {
          code
          zh
          en
        }
        to {
          code
          zh
          en
        }
        count
        users
        medianSeconds
        meanSeconds
      }
      variants {
        types {
          code
          zh
          en
        }
        users
      }
    }
  }
`);

export type ProcessView = ResultOf<typeof ProcessQuery>['processView'];
