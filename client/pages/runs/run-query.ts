import type { ResultOf } from 'gql.tada';
import { batchFields, batchMemberFields } from '../../graphql/fragments.ts';
import { graphql } from '../../graphql/graphql.ts';
import { questionFields } from '../patterns/question/question-query.ts';

/** One run with its steps and calls, and the members of a batch. */
export const RunQuery = graphql(
  `
    query Run($id: ID!) {
      run(id: $id) {
        id
        kind
        subject
        status
        createdAt
        startedAt
        endedAt
        waitUntil
        expiredAt
        lastSeq
        errorCode
        errorMessage
        retryable
        parent {
          id
        }
        patternQuestion {
          ...QuestionFields
        }
        mining {
          id
        }
        graph {
          id
          name
          version
        }
        question {
          id
          text
          graph {
            id
          }
        }
        steps {
          step
          attempts
          failures
          startedAt
          finishedAt
        }
        calls {
          id
          step
          attempt
          model
          startedAt
          firstTokenMs
          durationMs
          promptTokens
          completionTokens
          tokensEstimated
          cost
          outcome
          errorCode
        }
        usage {
          model
          calls
          promptTokens
          completionTokens
          cost
        }
        batch {
          ...BatchFields
          members(first: 1000) {
            ...BatchMemberFields
          }
        }
      }
    }
  `,
  [batchFields, batchMemberFields, questionFields],
);

export type Run = NonNullable<ResultOf<typeof RunQuery>['run']>;
export type Call = Run['calls'][number];
