import { GraphEdge } from '../graphs/edge-schema.ts';
import { GraphNode, loadNodeMaps, type OfGraph } from '../graphs/node-schema.ts';
import { readEdge } from '../graphs/stored/load-graph.ts';
import { readRow } from '../patterns/mining/answers/pattern-record.ts';
import { Pattern } from '../patterns/mining/pattern-schema.ts';
import { builder } from '../schema/builder.ts';
import type { Context } from '../schema/context.ts';
import { inOrderOf } from '../schema/in-order-of.ts';
import { Event } from '../sequences/event-schema.ts';
import { loadEvents } from '../sequences/load-events.ts';

/** An id that a sentence about a graph cites, for example `e12`. */
export interface CitationShape {
  readonly graphId: number;
  readonly id: string;
}

/** What a data loader is asked for: graph and number; null for a citation of something else. */
const keyOf = ({ graphId, id }: CitationShape, prefix: string): string | null => {
  const [, letters, digits] = /^([a-z]+)(\d+)$/.exec(id) ?? [];
  return letters === prefix && digits !== undefined ? `${graphId} ${digits}` : null;
};

const readKeys = (keys: readonly string[]) =>
  keys.map((key) => {
    const [graphId = 0, number = 0] = key.split(' ').map(Number);
    return { graphId, number };
  });

export const Citation = builder.objectRef<CitationShape>('Citation').implement({
  description:
    'What a sentence cites: one of node, edge, pattern and event is given, as far as that is still there.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'As the sentence names it: `e12`, `n5`, `p3`, `ev881`.' }),
    node: t.loadable({
      type: GraphNode,
      nullable: true,
      description: 'The node, of `n5`.',
      load: loadNodes,
      resolve: (citation) => keyOf(citation, 'n'),
    }),
    edge: t.loadable({
      type: GraphEdge,
      nullable: true,
      description: 'The edge, of `e12`.',
      load: loadEdges,
      resolve: (citation) => keyOf(citation, 'e'),
    }),
    pattern: t.loadable({
      type: Pattern,
      nullable: true,
      description: 'The pattern, of `p3`.',
      load: loadPatterns,
      resolve: (citation) => keyOf(citation, 'p'),
    }),
    event: t.loadable({
      type: Event,
      nullable: true,
      description: 'The event, of `ev881`.',
      load: loadEvents,
      resolve: (citation) => keyOf(citation, 'ev')?.split(' ')[1] ?? null,
    }),
  }),
});

async function loadNodes(keys: string[], { house }: Context): Promise<(OfGraphNode | null)[]> {
  const wanted = readKeys(keys);
  const byGraph = await loadNodeMaps(
    house.database.prisma,
    wanted.map(({ graphId }) => graphId),
  );
  return wanted.map(({ graphId, number }) => byGraph.get(graphId)?.get(number) ?? null);
}
type OfGraphNode = OfGraph<typeof GraphNode.$inferType>;

async function loadEdges(keys: string[], { house }: Context) {
  const rows = await house.database.prisma.graphEdge.findMany({ where: { OR: readKeys(keys) } });
  const edges = rows.map((row) => ({ ...readEdge(row), graphId: row.graphId }));
  return inOrderOf(keys, edges, ({ graphId, number }) => `${graphId} ${number}`);
}

/** Patterns by graph and place among those that it may cite, from 1: two statements. */
async function loadPatterns(keys: string[], { house }: Context) {
  const { prisma } = house.database;
  const wanted = readKeys(keys);
  const graphs = await prisma.graph.findMany({
    where: { id: { in: [...new Set(wanted.map(({ graphId }) => graphId))] } },
    select: { id: true, miningId: true, patternRanks: true },
  });
  const places = wanted.map(({ graphId, number }) => {
    const graph = graphs.find(({ id }) => id === graphId);
    return { miningId: graph?.miningId ?? 0, rank: graph?.patternRanks[number - 1] ?? 0 };
  });
  const rows = await prisma.pattern.findMany({ where: { OR: places }, include: { mining: true } });
  const records = rows.map((row) => readRow(row, row.mining));
  const ids = places.map(({ miningId, rank }) => `${miningId} ${rank}`);
  return inOrderOf(ids, records, ({ miningId, rank }) => `${miningId} ${rank}`);
}
