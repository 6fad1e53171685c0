import type { FragmentOf, ResultOf } from 'gql.tada';
import { edgeFields, nodeFields } from '../../../graphql/graph-fields.ts';
import { graphql } from '../../../graphql/graphql.ts';

const ratioFields = graphql(`
  fragment RatioFields on Ratio {
    ratio
    low
    high
  }
`);
/** How many times, with its interval. */
export type Ratio = FragmentOf<typeof ratioFields>;

/** One edge with all its numbers. */
export const EdgeQuery = graphql(
  `
    query GraphEdge($graphId: ID!, $number: Int!) {
      graph(id: $graphId) {
        id
        windowHours
        mining {
          id
        }
        edges(numbers: [$number]) {
          ...EdgeFields
          source {
            ...NodeFields
          }
          target {
            ...NodeFields
          }
          pair {
            count
            together
            direct
            directUsers
            transition
            dependency
            expected
            lift
            pValue
            eValue
            causePValue
            causeQValue
            histogram
            ratio {
              ...RatioFields
            }
            direction {
              ...RatioFields
            }
            ending {
              ...RatioFields
            }
            weakest {
              reason
              types {
                code
                zh
                en
              }
            }
            lag {
              q1
              median
              q3
            }
            condition {
              feature {
                field
                test
                value
              }
              pValue
              qValue
              having {
                ...RatioFields
              }
              lacking {
                ...RatioFields
              }
            }
          }
          feature {
            pValue
            having {
              users
              reaching
              share
              events
            }
            lacking {
              users
              reaching
              share
              events
            }
            ratio {
              ...RatioFields
            }
            odds {
              ...RatioFields
            }
          }
        }
      }
    }
  `,
  [edgeFields, nodeFields, ratioFields],
);
type EdgeGraph = NonNullable<ResultOf<typeof EdgeQuery>['graph']>;
export type EdgeDetail = EdgeGraph['edges'][number];
export type PairFigures = NonNullable<EdgeDetail['pair']>;
export type FeatureFigures = NonNullable<EdgeDetail['feature']>;
