import type { Database } from '../database/database.ts';
import type { Graph } from '../database/generated/prisma/client.ts';
import { edgeColumns, edgeRow } from '../graphs/exporting/edge-row.ts';
import { plainEdge, plainNode } from '../graphs/exporting/plain-graph.ts';
import type { EdgeRecord, NodeRecord } from '../graphs/graph-record.ts';
import { readEdge, readInsight, readNode } from '../graphs/stored/load-graph.ts';
import { readId } from '../schema/read-id.ts';
import type { ExportRow, ExportTable, NoExport } from './export-table.ts';
import { readPages } from './read-pages.ts';

/** A version of a graph that can be taken out. */
type ExportedGraph = Omit<Graph, 'sequenceIds' | 'layout'> & { readonly series: { readonly name: string } };

/** The graph that an export names as `id`. */
export async function findGraph(
  { prisma }: Database,
  id: string | null,
): Promise<{ readonly graph: ExportedGraph } | NoExport> {
  if (id === null) return { status: 400, message: 'Say which graph: ?id=ID.' };
  const graph = await prisma.graph.findUnique({
    where: { id: readId(id) },
    omit: { sequenceIds: true, layout: true },
    include: { series: { select: { name: true } } },
  });
  return graph ? { graph } : { status: 404, message: 'There is no such graph.' };
}

/** The edges of a graph with the names of their ends, the strongest first. */
export const graphTable = (database: Database, graph: ExportedGraph): ExportTable => ({
  columns: edgeColumns,
  pages: rowsOf(database, graph),
});

async function* rowsOf(database: Database, graph: ExportedGraph): AsyncGenerator<readonly ExportRow[]> {
  const nodes = new Map((await loadNodes(database, graph)).map((node) => [node.number, node]));
  for await (const edges of readEdges(database, graph)) yield edges.map((edge) => edgeRow(edge, nodes));
}

/** A graph with everything that it says, as one JSON object in the words of the API. */
export async function* writeGraph(database: Database, graph: ExportedGraph): AsyncGenerator<string> {
  const { series, miningId, patternRanks, ...about } = graph;
  const nodes = await loadNodes(database, graph);
  const insights = await database.prisma.graphInsight.findMany({
    where: { graphId: graph.id },
    orderBy: { number: 'asc' },
  });
  const head = {
    name: series.name,
    ...about,
    id: String(about.id),
    seriesId: String(about.seriesId),
    patternIds: miningId === null ? [] : patternRanks.map((rank) => `${miningId}-${rank}`),
    nodes: nodes.map(plainNode),
    insights: insights.map(readInsight),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"edges":[`;
  let comma = '';
  for await (const edges of readEdges(database, graph)) {
    yield comma + edges.map((edge) => JSON.stringify(plainEdge(edge))).join(',\n');
    comma = ',\n';
  }
  yield ']}\n';
}

async function loadNodes({ prisma }: Database, { id }: ExportedGraph): Promise<NodeRecord[]> {
  const rows = await prisma.graphNode.findMany({ where: { graphId: id }, orderBy: { number: 'asc' } });
  return rows.map(readNode);
}

/** All edges in their order. Throws when the graph is deleted meanwhile: a part must not look like the whole. */
async function* readEdges(
  { prisma }: Database,
  { id, edgeCount }: ExportedGraph,
): AsyncGenerator<readonly EdgeRecord[]> {
  const pages = readPages<EdgeRecord>(async (last, take) => {
    const where = { graphId: id, number: { gt: last?.number ?? 0 } };
    const rows = await prisma.graphEdge.findMany({ where, orderBy: { number: 'asc' }, take });
    return rows.map(readEdge);
  });
  let read = 0;
  for await (const edges of pages) {
    read += edges.length;
    yield edges;
  }
  if (read < edgeCount) throw new Error(`The graph ${id} was deleted during the export.`);
}
