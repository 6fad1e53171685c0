import { behaviorFields, eventFields } from '../../../graphql/fragments.ts';
import { graphql } from '../../../graphql/graphql.ts';

/** What was decided about a user's events by hand. */
export const CorrectionsQuery = graphql(
  `
  query Corrections($id: ID!) {
    user(id: $id) {
      id
      corrections {
        id
        kind
        createdAt
        type {
          code
          zh
          en
        }
        behaviors {
          ...BehaviorFields
        }
      }
    }
  }
`,
  [behaviorFields],
);

export const DropCorrection = graphql(`
  mutation DropCorrection($id: ID!) {
    dropCorrection(id: $id) {
      id
      corrections {
        id
      }
    }
  }
`);

/** The types that an event may be given. */
export const KnownTypes = graphql(`
  query KnownTypes {
    eventTypes {
      code
      zh
      en
    }
  }
`);

export const CorrectEvent = graphql(
  `
    mutation CorrectEvent($id: ID!, $typeCode: ID!, $category: EventCategory!, $context: [String!]!) {
      correctEvent(id: $id, typeCode: $typeCode, category: $category, context: $context) {
        ...EventFields
      }
    }
  `,
  [eventFields],
);

export const DeleteEvent = graphql(`
  mutation DeleteEvent($id: ID!) {
    deleteEvent(id: $id) {
      id
      corrections {
        id
      }
      currentSequence {
        id
        eventCount
        coveredCount
        coverage
      }
    }
  }
`);
