import type { ResultOf } from 'gql.tada';
import { graphql } from '../../graphql/graphql.ts';

/** One page of the audit, the newest first. */
export const AuditQuery = graphql(`
  query Audit(
    $first: Int!
    $after: String
    $principal: String
    $action: String
    $outcome: AuditOutcome
    $since: DateTime
    $until: DateTime
  ) {
    auditEntries(
      first: $first
      after: $after
      principal: $principal
      action: $action
      outcome: $outcome
      since: $since
      until: $until
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          at
          principal
          role
          action
          subject
          outcome
          code
        }
      }
    }
  }
`);

export type AuditEntry = ResultOf<typeof AuditQuery>['auditEntries']['edges'][number]['node'];
export type AuditOutcome = AuditEntry['outcome'];
