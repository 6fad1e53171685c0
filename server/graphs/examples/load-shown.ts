import type { Context } from '../../schema/context.ts';
import type { NodeRecord } from '../graph-record.ts';
import { loadNodeMaps } from '../node-schema.ts';
import { readGraphRequest } from '../request/graph-request.ts';
import { type Search, type Shown, searchSequences } from './find-shown.ts';
import { type Page, type SearchedGraph, searchOfEdge, searchOfNode } from './search-of.ts';

/** Users of an edge, by the numbers of its ends, or of a node: those on a page. */
export interface UsersWanted extends Page {
  readonly graphId: number;
  readonly of: { readonly source: number; readonly target: number } | { readonly node: number };
}

/** The users of many edges and nodes, each key an `UsersWanted` as JSON; none where the graph was deleted since. */
export async function loadShown(keys: string[], { house }: Context): Promise<Shown[][]> {
  const wanted = keys.map((key) => JSON.parse(key) as UsersWanted);
  const ids = [...new Set(wanted.map(({ graphId }) => graphId))];
  const { prisma, pool } = house.database;
  const rows = await prisma.graph.findMany({
    where: { id: { in: ids } },
    select: { id: true, request: true },
  });
  const graphs = new Map(
    rows.map(({ id, request }) => [id, { id, request: readGraphRequest(request) }] as const),
  );
  const nodes = await loadNodeMaps(prisma, ids);
  const searches = wanted.map((one) => searchFor(one, graphs.get(one.graphId), nodes.get(one.graphId)));
  const found = await searchSequences(
    pool,
    searches.filter((search) => search !== null),
  );
  let next = 0;
  return searches.map((search) => (search === null ? [] : (found[next++] ?? [])));
}

function searchFor(
  { of, after, first }: UsersWanted,
  graph: SearchedGraph | undefined,
  nodes: ReadonlyMap<number, NodeRecord> | undefined,
): Search | null {
  if (!graph || !nodes) return null;
  const page = { after, first };
  if ('node' in of) {
    const node = nodes.get(of.node);
    return node ? searchOfNode(graph, node, page) : null;
  }
  const [source, target] = [nodes.get(of.source), nodes.get(of.target)];
  return source && target ? searchOfEdge(graph, { source, target }, page) : null;
}
