import type { FragmentOf } from 'gql.tada';
import { graphql } from './graphql.ts';

export const nodeFields = graphql(`
  fragment NodeFields on GraphNode {
    number
    kind
    codes
    zh
    en
    name
    description
    events
    users
  }
`);
/** A node of a graph, without what it stands for in the data. */
export type GraphNode = FragmentOf<typeof nodeFields>;
export type NodeKind = GraphNode['kind'];

export const edgeFields = graphql(`
  fragment EdgeFields on GraphEdge {
    number
    kind
    claim
    sign
    users
    ratio
    qValue
    explanation
    source {
      number
    }
    target {
      number
    }
    pair {
      lag {
        median
      }
    }
  }
`);
/** An edge of a graph with the figures that lists show; number 1 is the strongest. */
export type GraphEdge = FragmentOf<typeof edgeFields>;

export const insightFields = graphql(`
  fragment InsightFields on GraphInsight {
    number
    text
  }
`);
/** What the model says of a graph; its text cites as `[e12]`, `[n3]`, `[p2]`. */
export type GraphInsight = FragmentOf<typeof insightFields>;
