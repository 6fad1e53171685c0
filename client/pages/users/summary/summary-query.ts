import { graphql } from '../../../graphql/graphql.ts';

/** What was written about a user last. */
export const SummaryQuery = graphql(`
  query Summary($id: ID!) {
    user(id: $id) {
      id
      summaries {
        id
        version
        text
        model
        createdAt
      }
    }
  }
`);

export const StartSummary = graphql(`
  mutation StartSummary($userId: ID!, $language: Language!, $regenerate: Boolean!) {
    startSummary(userId: $userId, language: $language, regenerate: $regenerate) {
      id
    }
  }
`);
