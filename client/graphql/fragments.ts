import type { FragmentOf } from 'gql.tada';
import { graphql } from './graphql.ts';

export const behaviorFields = graphql(`
  fragment BehaviorFields on Behavior {
    id
    at
    action
    item
    app
    media
    place
    duration
    text
  }
`);
/** One log row. `duration` is in seconds. */
export type Behavior = FragmentOf<typeof behaviorFields>;

export const eventFields = graphql(
  `
    fragment EventFields on Event {
      id
      type {
        code
        zh
        en
        isNew
      }
      category
      start
      end
      context
      source
      claimedConversion
      lostBehaviorCount
      evidence {
        ...BehaviorFields
      }
    }
  `,
  [behaviorFields],
);
/** An event with the behaviors it rests on. */
export type Event = FragmentOf<typeof eventFields>;

export const rejectedLineFields = graphql(`
  fragment RejectedLineFields on RejectedLine {
    step
    attempt
    line
    reason
    detail
  }
`);
/** A line of the model that was not accepted, and why. */
export type RejectedLine = FragmentOf<typeof rejectedLineFields>;

export const usageFields = graphql(`
  fragment UsageFields on LlmUsage {
    model
    calls
    promptTokens
    completionTokens
    estimated
    cost
  }
`);
/** What a run cost. */
export type Usage = FragmentOf<typeof usageFields>;

export const batchFields = graphql(`
  fragment BatchFields on Batch {
    total
    waiting
    active
    succeeded
    failed
    cancelled
    skipped
    eventCount
    promptTokens
    completionTokens
    cost
    etaSeconds
    concurrency
  }
`);
/** Where a batch of extractions stands. */
export type Batch = FragmentOf<typeof batchFields>;

export const batchMemberFields = graphql(`
  fragment BatchMemberFields on BatchMember {
    position
    userId
    status
    runId
    eventCount
    errorCode
    errorMessage
  }
`);
/** One user's extraction inside a batch. */
export type BatchMember = FragmentOf<typeof batchMemberFields>;
