import type { FragmentOf } from 'gql.tada';
import { eventFields } from './fragments.ts';
import { graphql } from './graphql.ts';
import { stepFields } from './pattern-fields.ts';

const citedNodeFields = graphql(`
  fragment CitedNodeFields on GraphNode {
    id
    number
    kind
    zh
    en
    name
    description
    events
    users
  }
`);
/** A node that an answer cites; its `id` is its mark, `n5`. */
export type CitedNode = FragmentOf<typeof citedNodeFields>;

const citedEdgeFields = graphql(
  `
    fragment CitedEdgeFields on GraphEdge {
      id
      number
      kind
      claim
      sign
      users
      ratio
      qValue
      explanation
      source {
        id
        zh
        en
      }
      target {
        id
        zh
        en
      }
      pair {
        count
        expected
        lift
        transition
        ratio {
          low
          high
        }
        lag {
          q1
          median
          q3
        }
      }
      feature {
        ratio {
          low
          high
        }
        having {
          users
          reaching
          share
        }
        lacking {
          users
          reaching
          share
        }
      }
    }
  `,
);
/** An edge that an answer cites; its `id` is its mark, `e12`. Lags are in seconds, shares 0 to 1. */
export type CitedEdge = FragmentOf<typeof citedEdgeFields>;

const citedPatternFields = graphql(
  `
    fragment CitedPatternFields on Pattern {
      id
      support
      share
      confidence
      lift
      span
      steps {
        ...StepFields
      }
    }
  `,
  [stepFields],
);
/** A pattern that an answer cites; its `id` is its own, not its mark in the graph. */
export type CitedPattern = FragmentOf<typeof citedPatternFields>;

export const citedEventFields = graphql(
  `
    fragment CitedEventFields on Event {
      ...EventFields
      sequence {
        user {
          id
        }
      }
    }
  `,
  [eventFields],
);
/** An event that an answer cites, with the user whose it is; nobody's once the version that it is of is gone. */
export type CitedEvent = FragmentOf<typeof citedEventFields>;

const citationFields = graphql(
  `
    fragment CitationFields on Citation {
      id
      node {
        ...CitedNodeFields
      }
      edge {
        ...CitedEdgeFields
      }
      pattern {
        ...CitedPatternFields
      }
      event {
        ...CitedEventFields
      }
    }
  `,
  [citedNodeFields, citedEdgeFields, citedPatternFields, citedEventFields],
);
/** What a sentence cites by its mark, `e12`. One record at most is there; none when it was deleted since. */
export type Citation = FragmentOf<typeof citationFields>;

export const sentenceFields = graphql(
  `
    fragment SentenceFields on AnswerSentence {
      text
      citations {
        ...CitationFields
      }
      faults {
        fault
        text
      }
    }
  `,
  [citationFields],
);
/** A checked sentence of an answer: its text with its marks, `[e12]`; what it cites; what is wrong with it. */
export type AnswerSentence = FragmentOf<typeof sentenceFields>;
