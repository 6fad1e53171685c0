import type { FragmentOf, ResultOf } from 'gql.tada';
import { sentenceFields } from '../../graphql/citation-fields.ts';
import { graphql } from '../../graphql/graphql.ts';

/** Graphs by their newest versions, the newest first: those that can be chosen from the list. */
export const GraphsToAsk = graphql(`
  query GraphsToAsk {
    graphs(first: 100) {
      edges {
        node {
          id
          name
          version
          focus
          createdAt
        }
      }
    }
  }
`);
export type GraphToAsk = ResultOf<typeof GraphsToAsk>['graphs']['edges'][number]['node'];

/** The graph that is asked, which may be an older version. */
export const AskedGraphQuery = graphql(`
  query AskedGraph($id: ID!, $language: Language!) {
    graph(id: $id) {
      id
      name
      version
      focus
      createdAt
      stale
      versions {
        id
        version
      }
      sampleQuestions(language: $language)
    }
  }
`);
export type AskedGraph = NonNullable<ResultOf<typeof AskedGraphQuery>['graph']>;

const questionFields = graphql(
  `
    fragment GraphQuestionFields on Question {
      id
      text
      language
      template
      model
      createdAt
      answeredAt
      follows {
        id
        text
      }
      run {
        id
        status
        errorCode
      }
      sentences {
        ...SentenceFields
      }
    }
  `,
  [sentenceFields],
);
/** A question with its answer, as far as there is one. */
export type Question = FragmentOf<typeof questionFields>;

/** A page of a graph's questions, the newest first. */
export const QuestionsQuery = graphql(
  `
    query Questions($graphId: ID!, $first: Int!, $after: String) {
      graph(id: $graphId) {
        id
        questions(first: $first, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              ...GraphQuestionFields
            }
          }
        }
      }
    }
  `,
  [questionFields],
);

export const StartAnswer = graphql(`
  mutation StartAnswer(
    $graphId: ID!
    $text: String!
    $followsId: ID
    $runKey: ID!
    $regenerate: Boolean!
    $language: Language!
  ) {
    startAnswer(
      graphId: $graphId
      text: $text
      followsId: $followsId
      runKey: $runKey
      regenerate: $regenerate
      language: $language
    ) {
      id
    }
  }
`);

/** Answers a question again whose run ended without an answer: it stays the same question. */
export const RetryAnswer = graphql(`
  mutation RetryAnswer($runId: ID!) {
    retryRun(runId: $runId) {
      id
    }
  }
`);

export const DeleteQuestion = graphql(`
  mutation DeleteQuestion($id: ID!) {
    deleteQuestion(id: $id)
  }
`);

/** There can be no graph, and no question of one: both depend on what is asked and made. */
export const dependsOnQuestions = { additionalTypenames: ['Graph', 'Question'] };
