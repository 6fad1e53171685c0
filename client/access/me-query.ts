import { graphql } from '../graphql/graphql.ts';

/** Who asks, and what that allows. */
export const MeQuery = graphql(`
  query Me {
    me {
      name
      role
    }
  }
`);
