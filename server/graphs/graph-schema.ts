import { CohortFilterType } from '../cohorts/filter-schema.ts';
import { areStale } from '../patterns/data/are-stale.ts';
import { Mining } from '../patterns/mining/mining-schema.ts';
import { NamedFilter } from '../patterns/mining/question/question-schema.ts';
import { Run } from '../runs/api/run-schema.ts';
import { builder } from '../schema/builder.ts';
import type { Context } from '../schema/context.ts';
import { describedValues } from '../schema/described-values.ts';
import { inOrderOf } from '../schema/in-order-of.ts';
import { RejectedLine } from '../sequences/schema.ts';
import { focuses } from './backbone/backbone-options.ts';
import { GraphClaim, GraphEdge, GraphEdgeKind } from './edge-schema.ts';
import type { InsightRecord } from './graph-record.ts';
import { GraphNode } from './node-schema.ts';
import { readGraphRequest } from './request/graph-request.ts';
import { type NodePlace, readLayout } from './stored/keep-graphs.ts';
import { readEdge, readInsight, readNode } from './stored/load-graph.ts';

export const GraphFocus = builder.enumType('GraphFocus', {
  description: 'What a graph is about.',
  values: describedValues(focuses),
});

export const GraphInsight = builder.objectRef<InsightRecord>('GraphInsight').implement({
  description: 'What the model says of a graph as a whole, checked against what it cites.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Its number in the graph, from 1.' }),
    text: t.exposeString('text', { description: 'Plain text with citations as `[e12]`, `[n3]`, `[p2]`.' }),
    citations: t.exposeStringList('citations', { description: 'The ids that it cites.' }),
  }),
});

const GraphPlace = builder.objectRef<NodePlace>('GraphPlace').implement({
  description: 'Where a node stands on the canvas.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'The node’s number.' }),
    x: t.exposeFloat('x', { description: 'From the left, in pixels.' }),
    y: t.exposeFloat('y', { description: 'From the top, in pixels.' }),
  }),
});

export const Graph = builder.prismaObject('Graph', {
  description:
    'One version of a causal graph: its numbers are computed from the data; names and words may be a model’s.',
  select: { id: true, dataVersion: true, profileVersion: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of this version.' }),
    seriesId: t.exposeID('seriesId', { description: 'The same for all versions of a graph.' }),
    version: t.exposeInt('version', { description: 'From 1; the newest counts.' }),
    name: t.string({
      description: 'Name of the graph, 1 to 80 characters: the same for all versions.',
      select: { series: { select: { name: true } } },
      resolve: ({ series }) => series.name,
    }),
    focus: t.expose('focus', { type: GraphFocus, description: 'What it is about.' }),
    windowHours: t.int({
      description: 'How long an event may work, in hours.',
      select: { request: true },
      resolve: ({ request }) => readGraphRequest(request).windowHours,
    }),
    leastUsers: t.int({
      description: 'Fewer users than these are no ground for an edge.',
      select: { request: true },
      resolve: ({ request }) => readGraphRequest(request).leastUsers,
    }),
    filter: t.field({
      type: CohortFilterType,
      nullable: true,
      description: 'Only these users, and only their events within its period.',
      select: { request: true },
      resolve: ({ request }) => readGraphRequest(request).filter ?? null,
    }),
    cohort: t.field({
      type: NamedFilter,
      nullable: true,
      description: 'Only users of this cohort, and only their events within its period.',
      select: { request: true },
      resolve: ({ request }) => readGraphRequest(request).cohort ?? null,
    }),
    ofPatterns: t.boolean({
      description: 'True if only types are in it that chosen patterns hold.',
      select: { request: true },
      resolve: ({ request }) => readGraphRequest(request).patterns !== undefined,
    }),
    run: t.relation('run', { type: Run, nullable: true, description: 'The run that made it.' }),
    model: t.exposeString('model', {
      nullable: true,
      description: 'Who named and explained it; null as long as nobody has: its numbers stand without.',
    }),
    sequenceCount: t.exposeInt('sequenceCount', {
      description: 'Sequences it is made of: one for each user.',
    }),
    eventCount: t.exposeInt('eventCount', { description: 'Events in them.' }),
    testedCount: t.exposeInt('testedCount', { description: 'Pairs of types that were tested.' }),
    nodeCount: t.exposeInt('nodeCount', { description: 'Number of nodes.' }),
    edgeCount: t.exposeInt('edgeCount', { description: 'Number of edges.' }),
    stale: t.loadable({
      type: 'Boolean',
      description: 'True when events or profiles have changed since it was computed.',
      load: areStale,
      resolve: ({ dataVersion, profileVersion }) => JSON.stringify([dataVersion, profileVersion]),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was computed.' }),
    nodes: t.field({
      type: [GraphNode],
      description: 'Its nodes, by number.',
      args: { numbers: t.arg.intList({ description: 'Only these, by number; all unless given.' }) },
      select: ({ numbers }) => ({
        id: true,
        nodes: {
          ...(numbers ? { where: { number: { in: numbers } } } : {}),
          orderBy: { number: 'asc' as const },
        },
      }),
      resolve: ({ id, nodes }) => nodes.map((node) => ({ ...readNode(node), graphId: id })),
    }),
    edges: t.field({
      type: [GraphEdge],
      description: 'Edges, the strongest first.',
      args: {
        kinds: t.arg({ type: [GraphEdgeKind], description: 'Only of these kinds.' }),
        claims: t.arg({ type: [GraphClaim], description: 'Only with these claims.' }),
        nodes: t.arg.intList({ description: 'Only edges at one of these nodes, by number.' }),
        numbers: t.arg.intList({ description: 'Only these, by number.' }),
        first: t.arg.int({ defaultValue: 1_000, description: 'How many at most, 1 to 10,000.' }),
      },
      select: ({ kinds, claims, nodes, numbers, first }) => ({
        id: true,
        edges: {
          where: {
            AND: [
              ...(kinds ? [{ kind: { in: kinds } }] : []),
              ...(claims ? [{ claim: { in: claims } }] : []),
              ...(numbers ? [{ number: { in: numbers } }] : []),
              ...(nodes ? [{ OR: [{ source: { in: nodes } }, { target: { in: nodes } }] }] : []),
            ],
          },
          orderBy: { number: 'asc' as const },
          take: Math.min(10_000, Math.max(1, first ?? 1_000)),
        },
      }),
      resolve: ({ id, edges }) => edges.map((edge) => ({ ...readEdge(edge), graphId: id })),
    }),
    insights: t.field({
      type: [GraphInsight],
      description: 'What the model says of it, in its order.',
      select: { insights: { orderBy: { number: 'asc' } } },
      resolve: ({ insights }) => insights.map(readInsight),
    }),
    rejectedLines: t.field({
      type: [RejectedLine],
      description: 'Lines of the model that did not pass the checks.',
      select: { rejectedLines: { orderBy: { id: 'asc' } } },
      resolve: ({ rejectedLines }) => rejectedLines.map((line) => ({ ...line, step: 1, sequenceId: 0 })),
    }),
    mining: t.relation('mining', {
      type: Mining,
      nullable: true,
      description: 'The answer whose patterns it may cite; null when that was deleted since.',
    }),
    patternIds: t.idList({
      description: 'Ids of the patterns that it may cite: `p1` is the first.',
      select: { miningId: true, patternRanks: true },
      resolve: ({ miningId, patternRanks }) =>
        miningId === null ? [] : patternRanks.map((rank) => `${miningId}-${rank}`),
    }),
    layout: t.field({
      type: [GraphPlace],
      nullable: true,
      description: 'Where its nodes stand on the canvas; null when nobody has laid it out yet.',
      select: { layout: true },
      resolve: ({ layout }) => readLayout(layout),
    }),
  }),
});

builder.prismaObjectFields(Graph, (t) => ({
  versions: t.field({
    type: [Graph],
    description: 'All versions, the newest first.',
    select: { series: { select: { graphs: { orderBy: { version: 'desc' } } } } },
    resolve: ({ series }) => series.graphs,
  }),
}));

/** The graphs of these ids, in their order; null for those that were deleted. */
export async function loadGraphs(ids: number[], { house }: Context) {
  const graphs = await house.database.prisma.graph.findMany({ where: { id: { in: ids } } });
  return inOrderOf(ids, graphs, ({ id }) => id);
}
