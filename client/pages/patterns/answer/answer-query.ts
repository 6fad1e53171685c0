import type { FragmentOf, VariablesOf } from 'gql.tada';
import { graphql } from '../../../graphql/graphql.ts';
import { patternFields, stepFields } from '../../../graphql/pattern-fields.ts';
import { questionFields } from '../question/question-query.ts';

const answerFields = graphql(
  `
    fragment AnswerFields on Mining {
      id
      createdAt
      stale
      sequenceCount
      eventCount
      minSupport
      targetCount
      patternCount
      question {
        ...QuestionFields
      }
    }
  `,
  [questionFields],
);
/** An answer and the data it rests on, without its patterns. */
export type Answer = FragmentOf<typeof answerFields>;

export const AnswerQuery = graphql(
  `
    query Answer($id: ID!) {
      mining(id: $id) {
        ...AnswerFields
        run {
          id
        }
      }
    }
  `,
  [answerFields],
);

/** Answers by pages, the newest first. */
export const AnswersQuery = graphql(
  `
    query Answers($first: Int!, $after: String) {
      minings(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...AnswerFields
          }
        }
      }
    }
  `,
  [answerFields],
);

/** A page of an answer's patterns. */
export const PatternsQuery = graphql(
  `
    query Patterns(
      $id: ID!
      $first: Int!
      $after: String
      $orderBy: PatternOrder!
      $descending: Boolean!
      $search: String
      $contains: [ID!]
      $minSupport: Int
      $saved: Boolean
    ) {
      mining(id: $id) {
        id
        patternTotal(search: $search, contains: $contains, minSupport: $minSupport, saved: $saved)
        patterns(
          first: $first
          after: $after
          orderBy: $orderBy
          descending: $descending
          search: $search
          contains: $contains
          minSupport: $minSupport
          saved: $saved
        ) {
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              ...PatternFields
            }
          }
        }
      }
    }
  `,
  [patternFields],
);
export type PatternOrder = VariablesOf<typeof PatternsQuery>['orderBy'];

/** Rules, without the pattern's own figures. */
export const ruleFields = graphql(
  `
    fragment RuleFields on Rule {
      support
      antecedentSupport
      consequentSupport
      confidence
      interval {
        low
        high
      }
      lift
      antecedent {
        ...StepFields
      }
      consequent {
        ...StepFields
      }
    }
  `,
  [stepFields],
);
export type Rule = FragmentOf<typeof ruleFields>;

/** A page of an answer's rules. */
export const RulesQuery = graphql(
  `
    query Rules(
      $id: ID!
      $first: Int!
      $after: String
      $orderBy: RuleOrder!
      $minConfidence: Float!
      $minLift: Float!
    ) {
      mining(id: $id) {
        id
        ruleTotal(minConfidence: $minConfidence, minLift: $minLift)
        rules(
          first: $first
          after: $after
          orderBy: $orderBy
          minConfidence: $minConfidence
          minLift: $minLift
        ) {
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            cursor
            node {
              ...RuleFields
              pattern {
                id
              }
            }
          }
        }
      }
    }
  `,
  [ruleFields],
);
export type RuleOrder = VariablesOf<typeof RulesQuery>['orderBy'];

/** An answer can be gone, and there can be no answer: both depend on answers. */
export const dependsOnAnswers = { additionalTypenames: ['Mining', 'Pattern'] };
