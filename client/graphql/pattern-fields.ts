import type { FragmentOf } from 'gql.tada';
import { graphql } from './graphql.ts';

/** Steps with the names of their types and the time from each to the next. */
export const stepFields = graphql(`
  fragment StepFields on PatternStep {
    types {
      code
      zh
      en
    }
    lag {
      q1
      median
      q3
    }
  }
`);
/** One step of a pattern; `lag` is in seconds, from the step before. */
export type PatternStep = FragmentOf<typeof stepFields>;

export const patternFields = graphql(
  `
    fragment PatternFields on Pattern {
      id
      rank
      length
      support
      share
      confidence
      confidenceInterval {
        low
        high
      }
      lift
      span
      savedAt
      note
      steps {
        ...StepFields
      }
      comparison {
        targetUsers
        otherUsers
        targetShare
        otherShare
        oddsRatio
        interval {
          low
          high
        }
        pValue
        qValue
        smallCounts
        lag {
          q1
          median
          q3
        }
      }
    }
  `,
  [stepFields],
);
/** A pattern with its figures; shares are 0 to 1, `span` is in seconds. */
export type Pattern = FragmentOf<typeof patternFields>;
export type Comparison = NonNullable<Pattern['comparison']>;
