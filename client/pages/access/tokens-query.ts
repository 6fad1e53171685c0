import type { FragmentOf } from 'gql.tada';
import { graphql } from '../../graphql/graphql.ts';

const accessToken = graphql(`
  fragment AccessTokenFacts on AccessToken {
    id
    name
    role
    createdAt
    expiresAt
    revokedAt
    lastUsedAt
  }
`);

export type Token = FragmentOf<typeof accessToken>;
export type Role = Token['role'];

/** One page of tokens, the newest first. */
export const TokensQuery = graphql(
  `
    query AccessTokens($first: Int!, $after: String) {
      accessTokens(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...AccessTokenFacts
          }
        }
      }
    }
  `,
  [accessToken],
);

export const CreateToken = graphql(
  `
    mutation CreateAccessToken($name: String!, $role: Role!, $days: Int) {
      createAccessToken(name: $name, role: $role, days: $days) {
        secret
        token {
          ...AccessTokenFacts
        }
      }
    }
  `,
  [accessToken],
);

export const RevokeToken = graphql(
  `
    mutation RevokeAccessToken($id: ID!) {
      revokeAccessToken(id: $id) {
        ...AccessTokenFacts
      }
    }
  `,
  [accessToken],
);

/** What tokens change: also a list that holds none yet. */
export const dependsOnTokens = { additionalTypenames: ['AccessToken'] };
