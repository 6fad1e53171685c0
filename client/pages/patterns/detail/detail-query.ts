import type { FragmentOf, ResultOf } from 'gql.tada';
import { graphql } from '../../../graphql/graphql.ts';
import { patternFields } from '../../../graphql/pattern-fields.ts';
import { ruleFields } from '../answer/answer-query.ts';

const exampleFields = graphql(`
  fragment ExampleFields on PatternExample {
    userId
    sequenceId
    user {
      id
    }
    steps {
      eventIds
      events {
        id
        start
        type {
          code
          zh
          en
        }
      }
    }
  }
`);
/** A user in whose sequence a pattern can be seen, and the events that show it. */
export type Example = FragmentOf<typeof exampleFields>;

/** Everything about one pattern but its users. */
export const PatternQuery = graphql(
  `
    query Pattern($id: ID!) {
      pattern(id: $id) {
        ...PatternFields
        rules {
          ...RuleFields
        }
        example {
          ...ExampleFields
        }
        mining {
          id
          stale
        }
      }
    }
  `,
  [patternFields, ruleFields, exampleFields],
);
export type PatternDetail = NonNullable<ResultOf<typeof PatternQuery>['pattern']>;

/** Users who have a pattern, behind a sequence. */
export const PatternUsersQuery = graphql(
  `
    query PatternUsers($id: ID!, $first: Int!, $after: ID) {
      pattern(id: $id) {
        id
        users(first: $first, after: $after) {
          ...ExampleFields
        }
      }
    }
  `,
  [exampleFields],
);

export const SavePattern = graphql(`
  mutation SavePattern($id: ID!, $note: String) {
    savePattern(id: $id, note: $note) {
      id
      savedAt
      note
    }
  }
`);

export const UnsavePattern = graphql(`
  mutation UnsavePattern($id: ID!) {
    unsavePattern(id: $id) {
      id
      savedAt
      note
    }
  }
`);
