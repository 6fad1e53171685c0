import type { GraphEdge, GraphInsight, GraphNode } from '../../../graphql/graph-fields.ts';
import type { Language } from '../../../i18n/language.tsx';
import { byNumber, type GrowingGraph } from '../../../runs/growing-graph.ts';
import type { Graph } from '../graph-query.ts';

/** The parts of a graph that the page shows, each by number. */
export type ShownGraph = {
  nodes: readonly GraphNode[];
  /** The strongest first. */
  edges: readonly GraphEdge[];
  insights: readonly GraphInsight[];
};

/** A graph as it is stored, with what its run has told since: the same parts, so nothing jumps when the run ends. */
export function shownGraph(stored: Graph | null, growing: GrowingGraph | null): ShownGraph {
  return {
    nodes: byNumber(stored?.nodes ?? [], growing?.nodes ?? []),
    edges: byNumber(stored?.edges ?? [], growing?.edges ?? []),
    insights: byNumber(stored?.insights ?? [], growing?.insights ?? []),
  };
}

/** What a node is called: by the model, else by the data in the language of the page. */
export const nodeName = (node: Pick<GraphNode, 'name' | 'zh' | 'en'>, language: Language): string =>
  node.name ?? node[language];
