import type { ResultOf } from 'gql.tada';
import { graphql } from '../graphql/graphql.ts';

export const SearchQuery = graphql(`
  query Search($text: String!) {
    search(text: $text, first: 5) {
      kind
      id
      ofId
      zh
      en
      detail
      rank
    }
  }
`);

export type Hit = ResultOf<typeof SearchQuery>['search'][number];
