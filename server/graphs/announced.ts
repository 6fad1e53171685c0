import type { Details } from '../runs/journal/items.ts';
import type { EdgeRecord, InsightRecord, NodeRecord } from './graph-record.ts';
import type { RefusedLine } from './stored/store-words.ts';

/** What a run tells of a graph at once. */
export interface GraphNews {
  readonly graphId: number;
  readonly nodes?: readonly NodeRecord[];
  readonly edges?: readonly EdgeRecord[];
  /** The ends of these edges, as far as they are not among the nodes. */
  readonly ends?: readonly NodeRecord[];
  readonly insights?: readonly InsightRecord[];
  readonly refused?: readonly RefusedLine[];
}

/** What a Progress of a run that makes a graph announces, as the journal keeps it. */
export const announceGraph = (news: GraphNews): Details => ({
  graphNews: news,
  rejectedLines: news.refused ?? [],
});

/** The same, read back from an item; nothing for items of other runs. Only `announceGraph` writes these details. */
export function readGraphNews({ graphNews }: Details) {
  const {
    graphId = 0,
    nodes = [],
    edges = [],
    ends = [],
    insights = [],
  } = (graphNews as GraphNews | undefined) ?? {};
  const byNumber = new Map([...nodes, ...ends].map((node) => [node.number, { ...node, graphId }]));
  return {
    graphId: graphId || null,
    nodes: nodes.map((node) => ({ ...node, graphId })),
    insights,
    edges: edges.map((edge) => {
      const [source, target] = [byNumber.get(edge.source), byNumber.get(edge.target)];
      return { ...edge, graphId, ...(source && target ? { ends: { source, target } } : {}) };
    }),
  };
}

/** What the end of such a run tells. */
export const announceGraphEnd = (graphId: number): Details => ({ graphId });

/** The same, read back from an item or from a run's result; null for other runs. */
export function readGraphId(details: unknown): number | null {
  const isTold = typeof details === 'object' && details !== null && 'graphId' in details;
  return isTold && typeof details.graphId === 'number' ? details.graphId : null;
}
