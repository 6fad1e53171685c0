import type { ResultOf } from 'gql.tada';
import { graphql } from '../../../graphql/graphql.ts';

/** One page of the refused rows of an import, in the order of the file. */
export const ImportErrorsQuery = graphql(`
  query ImportErrors($id: ID!, $first: Int!, $after: String) {
    import(id: $id) {
      id
      errors(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            line
            column
            reason
            code
            values
            row
          }
        }
      }
    }
  }
`);

type Errors = NonNullable<ResultOf<typeof ImportErrorsQuery>['import']>['errors'];

/** A row that was refused. `column` is the file's own heading; null when it is the row as a whole. */
export type RefusedRow = Errors['edges'][number]['node'];
