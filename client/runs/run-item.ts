import type { FragmentOf } from 'gql.tada';
import { sentenceFields } from '../graphql/citation-fields.ts';
import {
  batchFields,
  batchMemberFields,
  eventFields,
  rejectedLineFields,
  usageFields,
} from '../graphql/fragments.ts';
import { edgeFields, insightFields, nodeFields } from '../graphql/graph-fields.ts';
import { graphql } from '../graphql/graphql.ts';
import { patternFields } from '../graphql/pattern-fields.ts';

/** All that the page shows of one item of a run's journal. */
const runItemFields = graphql(
  `
    fragment RunItemFields on RunItem {
      __typename
      ... on LlmChunk {
        runId
        seq
        cursor
        at
        firstSeq
        step
        attempt
        text
        reasoning
      }
      ... on Progress {
        runId
        seq
        cursor
        at
        step
        attempt
        stage
        message
        percent
        done
        total
        cause
        resumeAt
        batch {
          ...BatchFields
        }
        members {
          ...BatchMemberFields
        }
        newPatterns {
          ...PatternFields
        }
        graphId
        newNodes {
          ...NodeFields
        }
        newEdges {
          ...EdgeFields
        }
        newInsights {
          ...InsightFields
        }
        newEvents {
          ...EventFields
        }
        newSentences {
          ...SentenceFields
        }
        rejectedLines {
          ...RejectedLineFields
        }
      }
      ... on Done {
        runId
        seq
        cursor
        at
        usage {
          ...UsageFields
        }
        sequence {
          id
          version
          eventCount
        }
        batch {
          ...BatchFields
        }
        mining {
          id
          patternCount
        }
        graph {
          id
          nodeCount
          edgeCount
        }
      }
      ... on Error {
        runId
        seq
        cursor
        at
        code
        message
        retryable
      }
    }
  `,
  [
    batchFields,
    batchMemberFields,
    edgeFields,
    eventFields,
    insightFields,
    nodeFields,
    patternFields,
    rejectedLineFields,
    sentenceFields,
    usageFields,
  ],
);

/** One item of a run's journal, numbered 1..n by `seq`. */
export type RunItem = FragmentOf<typeof runItemFields>;
export type LlmChunk = Extract<RunItem, { __typename: 'LlmChunk' }>;
export type Progress = Extract<RunItem, { __typename: 'Progress' }>;
export type RunStage = Progress['stage'];
export type ErrorCode = Extract<RunItem, { __typename: 'Error' }>['code'];

/** Starts the extraction of a user's events, or joins the one that runs. */
export const ExtractEvents = graphql(
  `
    subscription ExtractEvents($userId: ID!, $runKey: ID!, $regenerate: Boolean!, $language: Language!) {
      item: extractEvents(userId: $userId, runKey: $runKey, regenerate: $regenerate, language: $language) {
        ...RunItemFields
      }
    }
  `,
  [runItemFields],
);

/** Reads a run's journal from behind a cursor on, or from the start; what lies in it already comes folded. */
export const FollowRun = graphql(
  `
    subscription FollowRun($runId: ID!, $after: Cursor) {
      item: followRun(runId: $runId, after: $after, compact: true) {
        ...RunItemFields
      }
    }
  `,
  [runItemFields],
);
