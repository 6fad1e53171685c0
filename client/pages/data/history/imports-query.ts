import { graphql } from '../../../graphql/graphql.ts';
import { importFigures } from '../import-figures.ts';

/** One page of imports, the newest first. */
export const ImportsQuery = graphql(
  `
    query Imports($first: Int!, $after: String) {
      imports(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...ImportFigures
          }
        }
      }
    }
  `,
  [importFigures],
);
