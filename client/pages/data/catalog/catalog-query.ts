import type { ResultOf } from 'gql.tada';
import { graphql } from '../../../graphql/graphql.ts';

const AppsQuery = graphql(`
  query Apps($first: Int!, $after: String, $search: String, $tagged: Boolean) {
    untagged: apps(first: 1, tagged: false) {
      totalCount
    }
    page: apps(first: $first, after: $after, search: $search, tagged: $tagged) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          name
          kind: category
          tags
          tagSource
        }
      }
    }
  }
`);

const MediaQuery = graphql(`
  query Media($first: Int!, $after: String, $search: String, $tagged: Boolean) {
    untagged: media(first: 1, tagged: false) {
      totalCount
    }
    page: media(first: $first, after: $after, search: $search, tagged: $tagged) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          name
          kind: type
          tags
          tagSource
        }
      }
    }
  }
`);

/** Entries with tags, by what they are. */
export const taggedQueries = { APPS: AppsQuery, MEDIA: MediaQuery };

/** What of the catalog carries tags. */
export type TaggedKind = keyof typeof taggedQueries;

/** An app or a medium; `kind` is its category or type. */
export type TaggedEntry = ResultOf<typeof AppsQuery>['page']['edges'][number]['node'];

export const PlacesQuery = graphql(`
  query Places($first: Int!, $after: String, $search: String) {
    page: places(first: $first, after: $after, search: $search) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          name
          type
        }
      }
    }
  }
`);

export const ItemsQuery = graphql(`
  query Items($first: Int!, $after: String, $search: String) {
    page: items(first: $first, after: $after, search: $search) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          name
          category
          brand
          series
        }
      }
    }
  }
`);
