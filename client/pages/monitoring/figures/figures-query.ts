import type { ResultOf } from 'gql.tada';
import { graphql } from '../../../graphql/graphql.ts';

const callFields = graphql(`
  fragment ListedCall on LlmCall {
    id
    step
    attempt
    model
    startedAt
    firstTokenMs
    durationMs
    outcome
    errorCode
    run {
      id
      kind
      subject
    }
  }
`);

/** Everything that the tab Figures shows. */
export const FiguresQuery = graphql(
  `
    query Figures($period: MonitoringPeriod!, $model: String, $kind: String) {
      monitoring(period: $period, model: $model, kind: $kind) {
        runs {
          ended
          finished
          failed
          cancelled
          successRate
        }
        calls {
          made
          complete
          cut
          failed
          retries
          streamed
          streamedShare
          successRate
          firstTokenP50Ms
          firstTokenP95Ms
          durationP50Ms
          durationP95Ms
          promptTokens
          completionTokens
          estimated
          cost
          unpriced
        }
        usage {
          day
          model
          kind
          calls
          promptTokens
          completionTokens
          cost
        }
        failures {
          code
          runs
          calls
          newestRuns {
            id
            kind
            subject
            createdAt
          }
        }
        slowestCalls {
          ...ListedCall
        }
        callsNotStreamed {
          ...ListedCall
        }
        models
        kinds
        live {
          queued
          oldestSeconds
          putOff
          running
          nodes
          runs {
            id
            kind
            subject
            status
          }
        }
        budgets {
          name
          used
          limit
        }
        thresholds {
          successRate
          p95Ms
          budgetShare
        }
      }
    }
  `,
  [callFields],
);

export type Figures = ResultOf<typeof FiguresQuery>['monitoring'];
export type ListedCall = Figures['slowestCalls'][number];
export type UsageOfDay = Figures['usage'][number];
