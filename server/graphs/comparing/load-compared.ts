import type { Database } from '../../database/database.ts';
import { notFound } from '../../refusals/refusals.ts';
import type { EdgeRecord, NodeRecord } from '../graph-record.ts';
import type { OfGraph } from '../node-schema.ts';
import { readEdge, readNode } from '../stored/load-graph.ts';
import type { ComparedGraph } from './compare-graphs.ts';

/** Nodes and edges of a stored graph, both in the order of their numbers. */
export type StoredGraph = ComparedGraph<OfGraph<NodeRecord>, OfGraph<EdgeRecord>> & { readonly id: number };

/** The graphs of these ids, in their order; in as many statements for two as for one. Refused with NOT_FOUND. */
export async function loadCompared(
  { prisma }: Database,
  ids: readonly [number, number],
): Promise<[StoredGraph, StoredGraph]> {
  const graphs = await prisma.graph.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, nodes: { orderBy: { number: 'asc' } }, edges: { orderBy: { number: 'asc' } } },
  });
  const find = (id: number): StoredGraph => {
    const graph = graphs.find((one) => one.id === id);
    if (!graph) throw notFound('graph');
    return {
      id,
      nodes: graph.nodes.map((node) => ({ ...readNode(node), graphId: id })),
      edges: graph.edges.map((edge) => ({ ...readEdge(edge), graphId: id })),
    };
  };
  return [find(ids[0]), find(ids[1])];
}
