import type { GraphEdge, GraphInsight, GraphNode } from '../graphql/graph-fields.ts';
import type { Progress } from './run-item.ts';

/** A graph as far as its run has told of it. */
export type GrowingGraph = {
  /** Its id: it is stored, and can be asked for, from here on. */
  id: string;
  /** By number, each part as it was told last. */
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
  insights: readonly GraphInsight[];
};

/** A graph with the news of one more item; an item that tells nothing of it leaves it as it is. */
export function growGraph(
  graph: GrowingGraph | null,
  { graphId, newNodes, newEdges, newInsights }: Progress,
): GrowingGraph | null {
  const id = graphId ?? graph?.id;
  if (id === undefined) return null;
  if (graph !== null && newNodes.length + newEdges.length + newInsights.length === 0) return graph;
  return {
    id,
    nodes: byNumber(graph?.nodes ?? [], newNodes),
    edges: byNumber(graph?.edges ?? [], newEdges),
    insights: byNumber(graph?.insights ?? [], newInsights),
  };
}

/** Parts by their numbers, those of `newer` in place of older ones: the journal repeats a part once the model has named it. */
export function byNumber<Part extends { number: number }>(
  older: readonly Part[],
  newer: readonly Part[],
): readonly Part[] {
  if (newer.length === 0) return older;
  const parts = new Map([...older, ...newer].map((part) => [part.number, part]));
  return [...parts.values()].sort((one, other) => one.number - other.number);
}
