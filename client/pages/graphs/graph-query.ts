import type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';
import { rejectedLineFields } from '../../graphql/fragments.ts';
import { edgeFields, insightFields, nodeFields } from '../../graphql/graph-fields.ts';
import { graphql } from '../../graphql/graphql.ts';

const summaryFields = graphql(`
  fragment GraphSummary on Graph {
    id
    seriesId
    version
    name
    focus
    model
    stale
    sequenceCount
    nodeCount
    edgeCount
    createdAt
    run {
      id
      status
    }
  }
`);
/** A graph as lists show it. */
export type GraphSummary = FragmentOf<typeof summaryFields>;

/** Graphs by pages, by their newest versions, the newest first. */
export const GraphsQuery = graphql(
  `
    query Graphs($first: Int!, $after: String) {
      graphs(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...GraphSummary
          }
        }
      }
    }
  `,
  [summaryFields],
);

/** One version of a graph with all that the page shows but the figures of its edges; the 2,000 strongest edges. */
export const GraphQuery = graphql(
  `
    query Graph($id: ID!) {
      graph(id: $id) {
        ...GraphSummary
        windowHours
        leastUsers
        cohort {
          name
        }
        eventCount
        testedCount
        ofPatterns
        patternIds
        versions {
          id
          version
          createdAt
        }
        layout {
          number
          x
          y
        }
        nodes {
          ...NodeFields
        }
        edges(first: 2000) {
          ...EdgeFields
        }
        insights {
          ...InsightFields
        }
        rejectedLines {
          ...RejectedLineFields
        }
      }
    }
  `,
  [summaryFields, nodeFields, edgeFields, insightFields, rejectedLineFields],
);
export type Graph = NonNullable<ResultOf<typeof GraphQuery>['graph']>;

/** The newest making of a graph that is under way. */
export const ActiveMaking = graphql(`
  query ActiveMaking {
    runs(first: 1, kind: "generateGraph", status: [QUEUED, RUNNING]) {
      edges {
        node {
          id
          graph {
            id
          }
        }
      }
    }
  }
`);

/** Starts making a graph, or joins an equal run that is under way. */
export const StartGraph = graphql(`
  mutation StartGraph($graph: GraphInput, $versionOf: ID, $language: Language!, $runKey: ID!) {
    startGraph(graph: $graph, versionOf: $versionOf, language: $language, runKey: $runKey) {
      id
    }
  }
`);
export type GraphInput = NonNullable<VariablesOf<typeof StartGraph>['graph']>;
export type GraphLanguage = VariablesOf<typeof StartGraph>['language'];

export const RenameGraph = graphql(`
  mutation RenameGraph($id: ID!, $name: String!) {
    renameGraph(id: $id, name: $name) {
      id
      name
    }
  }
`);

export const DeleteGraph = graphql(`
  mutation DeleteGraph($id: ID!) {
    deleteGraph(id: $id)
  }
`);

export const KeepLayout = graphql(`
  mutation KeepLayout($id: ID!, $places: [GraphPlaceInput!]!) {
    keepGraphLayout(id: $id, places: $places)
  }
`);

/** A graph can be gone, and there can be no graph: both depend on graphs. */
export const dependsOnGraphs = { additionalTypenames: ['Graph'] };
