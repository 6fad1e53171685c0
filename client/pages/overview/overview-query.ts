import type { ResultOf } from 'gql.tada';
import { graphql } from '../../graphql/graphql.ts';

export const OverviewQuery = graphql(`
  query Overview {
    overview {
      questions
      mayStart
      figures {
        users
        behaviors
        apps
        untaggedApps
        media
        untaggedMedia
        extracted
        stale
        failed
        events
        coverage
        eventTypes
        newEventTypes
        minings
        newestMining
        patternsStale
        graphs
        newestGraph
        graphStale
      }
      stages {
        name
        state
      }
      nextStep {
        kind
        count
        subject
      }
      lastImport {
        id
        fileName
        rejected
        at
      }
      activeImports {
        id
        fileName
        rows
      }
      activeRuns {
        runId
        kind
        subject
        title
        queued
        mayStop
        percent
        done
        total
      }
      attention {
        kind
        id
        count
        title
        code
        at
      }
      recent {
        kind
        id
        ofId
        title
        count
        at
      }
    }
  }
`);

export type Overview = ResultOf<typeof OverviewQuery>['overview'];
export type NextStep = Overview['nextStep'];
export type Stage = Overview['stages'][number];
export type ActiveRun = Overview['activeRuns'][number];
export type Attention = Overview['attention'][number];
export type Result = Overview['recent'][number];
