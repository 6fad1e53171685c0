import type { ResultOf } from 'gql.tada';
import { graphql } from '../../graphql/graphql.ts';

const eventTypeFields = graphql(`
  fragment EventTypeFields on EventType {
    code
    zh
    en
    isNew
    synonyms
    eventCount
  }
`);
/** An entry of the vocabulary. */
export type EventType = ResultOf<typeof eventTypeFields>;

/** The whole vocabulary: known types, then new ones. */
export const EventTypesQuery = graphql(
  `
    query EventTypes {
      eventTypes {
        ...EventTypeFields
      }
    }
  `,
  [eventTypeFields],
);

/** Keeps the names of a type; accepts one that was new. */
export const SaveEventType = graphql(
  `
    mutation SaveEventType($code: ID!, $zh: String!, $en: String!, $synonyms: [String!]!) {
      saveEventType(code: $code, zh: $zh, en: $en, synonyms: $synonyms) {
        ...EventTypeFields
      }
    }
  `,
  [eventTypeFields],
);

export const AddEventType = graphql(
  `
    mutation AddEventType($zh: String!, $en: String!, $synonyms: [String!]!) {
      addEventType(zh: $zh, en: $en, synonyms: $synonyms) {
        ...EventTypeFields
      }
    }
  `,
  [eventTypeFields],
);

export const MergeEventTypes = graphql(
  `
    mutation MergeEventTypes($code: ID!, $into: ID!) {
      mergeEventTypes(code: $code, into: $into) {
        ...EventTypeFields
      }
    }
  `,
  [eventTypeFields],
);

/** An answer without a single type depends on types, too. */
export const dependsOnTypes = { additionalTypenames: ['EventType'] };
