import type { Database } from '../../database/database.ts';
import type { EdgeRecord, NodeRecord } from '../../graphs/graph-record.ts';
import { type GraphRequest, readGraphRequest } from '../../graphs/request/graph-request.ts';
import { readEdge, readNode } from '../../graphs/stored/load-graph.ts';
import { type PatternRecord, readRow } from '../../patterns/mining/answers/pattern-record.ts';
import { loadTypes } from '../../vocabulary/load-types.ts';

/** Names of an event type in both languages. */
export interface TypeNames {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly synonyms: readonly string[];
}

/** Everything that questions about a graph are answered from, but the users' events. */
export interface GraphKnowledge {
  readonly graphId: number;
  /** What it was asked for. */
  readonly request: GraphRequest;
  readonly nodes: readonly NodeRecord[];
  /** The strongest first. */
  readonly edges: readonly EdgeRecord[];
  /** `p1` first; null for one that is gone. */
  readonly patterns: readonly (PatternRecord | null)[];
  /** By code: those of the nodes and of the patterns. */
  readonly types: ReadonlyMap<string, TypeNames>;
}

/** Reads it in a few statements, however large the graph is; null for a graph that is not there. */
export async function loadKnowledge({ prisma }: Database, graphId: number): Promise<GraphKnowledge | null> {
  const graph = await prisma.graph.findUnique({
    where: { id: graphId },
    include: { nodes: { orderBy: { number: 'asc' } }, edges: { orderBy: { number: 'asc' } } },
  });
  if (!graph) return null;
  const ranks = graph.patternRanks;
  const rows =
    graph.miningId === null || ranks.length === 0
      ? []
      : await prisma.pattern.findMany({
          where: { miningId: graph.miningId, rank: { in: ranks } },
          include: { mining: true },
        });
  const byRank = new Map(rows.map((row) => [row.rank, readRow(row, row.mining)]));
  const nodes = graph.nodes.map(readNode);
  const codes = [
    ...nodes.flatMap((node) => node.codes),
    ...[...byRank.values()].flatMap(({ steps }) => steps.flat()),
  ];
  const types = await loadTypes(prisma, codes);
  return {
    graphId,
    request: readGraphRequest(graph.request),
    nodes,
    edges: graph.edges.map(readEdge),
    patterns: ranks.map((rank) => byRank.get(rank) ?? null),
    types: new Map(types.map((type) => [type.code, type])),
  };
}
