import type { FragmentOf, VariablesOf } from 'gql.tada';
import { cohortFilterFields } from '../../../cohorts/cohorts-query.ts';
import { graphql } from '../../../graphql/graphql.ts';

export const questionFields = graphql(
  `
    fragment QuestionFields on PatternQuestion {
      kind
      minUsers
      minShare
      minLength
      maxLength
      minGap
      maxGap
      maxGapSeconds
      maxSpanSeconds
      first
      last
      contains
      top
      step
      minGroup
      filter {
        ...CohortFilterFields
      }
      cohort {
        id
        name
      }
      target {
        typeCode
        category
        profile {
          ...CohortFilterFields
        }
        cohort {
          id
          name
        }
      }
    }
  `,
  [cohortFilterFields],
);
/** What was asked, complete; null where nothing was. */
export type Question = FragmentOf<typeof questionFields>;

const miningRunFields = graphql(
  `
    fragment MiningRunFields on Run {
      id
      patternQuestion {
        ...QuestionFields
      }
    }
  `,
  [questionFields],
);
/** A search, and what it was asked. */
export type MiningRun = FragmentOf<typeof miningRunFields>;

/** The newest search that is under way. */
export const ActiveMining = graphql(
  `
    query ActiveMining {
      runs(first: 1, kind: "minePatterns", status: [QUEUED, RUNNING]) {
        edges {
          node {
            ...MiningRunFields
          }
        }
      }
    }
  `,
  [miningRunFields],
);

/** Starts mining, or joins an equal run that is under way. */
export const StartMining = graphql(
  `
    mutation StartMining($question: PatternQuestionInput!, $regenerate: Boolean!, $runKey: ID!) {
      startMining(question: $question, regenerate: $regenerate, runKey: $runKey) {
        ...MiningRunFields
      }
    }
  `,
  [miningRunFields],
);
export type QuestionInput = VariablesOf<typeof StartMining>['question'];
