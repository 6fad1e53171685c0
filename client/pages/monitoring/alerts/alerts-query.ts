import type { ResultOf } from 'gql.tada';
import { graphql } from '../../../graphql/graphql.ts';

const alertFields = graphql(`
  fragment AlertFields on Alert {
    id
    kind
    subject
    value
    threshold
    raisedAt
    clearedAt
  }
`);

/** Alerts that hold now. */
export const HeldAlertsQuery = graphql(
  `
    query HeldAlerts {
      alerts(open: true) {
        ...AlertFields
      }
    }
  `,
  [alertFields],
);

/** The last alerts, with what the webhook was told. */
export const AlertsQuery = graphql(
  `
    query Alerts {
      alerts {
        ...AlertFields
        notices {
          id
          moment
          tries
          deliveredAt
          nextTryAt
          trouble
        }
      }
      monitoring {
        thresholds {
          windowMs
        }
      }
    }
  `,
  [alertFields],
);

export type Alert = ResultOf<typeof HeldAlertsQuery>['alerts'][number];
export type AlertRow = ResultOf<typeof AlertsQuery>['alerts'][number];
export type Notice = AlertRow['notices'][number];
