import { CohortFilterInput, type FilterInput, readFilterInput } from '../cohorts/filter-schema.ts';
import { Refusal } from '../refusals/refusals.ts';
import { Done, Progress, RunItem } from '../runs/api/item-schema.ts';
import { Run } from '../runs/api/run-schema.ts';
import { startAndWatch } from '../runs/api/start-and-watch.ts';
import { type ModelArgs, modelArgs, readModelArgs } from '../runs/api/start-args.ts';
import { watchArgs } from '../runs/api/watch-args.ts';
import type { StoredItem } from '../runs/journal/items.ts';
import { builder } from '../schema/builder.ts';
import type { Context } from '../schema/context.ts';
import { readId } from '../schema/read-id.ts';
import { readGraphId, readGraphNews } from './announced.ts';
import { GraphEdge } from './edge-schema.ts';
import { Graph, GraphFocus, GraphInsight, loadGraphs } from './graph-schema.ts';
import { GraphNode } from './node-schema.ts';
import { checkGraphWish, type GraphWish, nextVersion } from './request/check-request.ts';
import { startGraph } from './request/start-graph.ts';
import { deleteGraph, keepLayout, newestVersions, renameGraph } from './stored/keep-graphs.ts';

const GraphPlaceInput = builder.inputType('GraphPlaceInput', {
  description: 'Where a node stands on the canvas.',
  fields: (t) => ({
    number: t.int({ required: true, description: 'The node’s number.' }),
    x: t.float({ required: true, description: 'From the left, in pixels.' }),
    y: t.float({ required: true, description: 'From the top, in pixels.' }),
  }),
});

builder.objectFields(Progress, (t) => ({
  graphId: t.id({
    nullable: true,
    description: 'The graph that a run makes, once it is computed; null for other runs.',
    resolve: ({ payload }) => readGraphNews(payload.details).graphId,
  }),
  newNodes: t.field({
    type: [GraphNode],
    description:
      'Nodes computed since the last Progress, and such as the model has named since: those of their number are replaced.',
    resolve: ({ payload }) => readGraphNews(payload.details).nodes,
  }),
  newEdges: t.field({
    type: [GraphEdge],
    description:
      'Edges computed since the last Progress, up to the 1,000 strongest in all, and such as the model has explained since: ' +
      'those of their number are replaced.',
    resolve: ({ payload }) => readGraphNews(payload.details).edges,
  }),
  newInsights: t.field({
    type: [GraphInsight],
    description: 'Insights accepted since the last Progress.',
    resolve: ({ payload }) => [...readGraphNews(payload.details).insights],
  }),
}));

builder.objectFields(Done, (t) => ({
  graph: t.loadable({
    type: Graph,
    nullable: true,
    description: 'The graph that the run made; null for other runs, and when it was deleted since.',
    load: loadGraphs,
    resolve: ({ payload }) => readGraphId(payload.details),
  }),
}));

builder.prismaObjectFields(Run, (t) => ({
  graph: t.relation('graph', {
    type: Graph,
    nullable: true,
    description: 'The graph that it makes, once it is computed; null for other runs.',
  }),
}));

const GraphInput = builder.inputType('GraphInput', {
  description: 'What a graph is to be made of. Everything may be left out.',
  fields: (t) => ({
    name: t.string({ description: 'Its name, 1 to 80 characters; one by its focus if it is left out.' }),
    focus: t.field({
      type: GraphFocus,
      description: 'What it is about; COMPREHENSIVE unless said otherwise.',
    }),
    windowHours: t.int({
      description: 'How long an event may work, in hours: whole days, 24 to 720; 72 unless said otherwise.',
    }),
    leastUsers: t.int({
      description: 'Fewer users than these are no ground for an edge, 2 or more; 10 unless said otherwise.',
    }),
    filter: t.field({
      type: CohortFilterInput,
      description: 'Only these users, and only their events within its period.',
    }),
    cohortId: t.id({ description: 'Only users of this cohort, and only their events within its period.' }),
    patternIds: t.idList({
      description: 'Only types that one of these patterns holds, all of one answer: up to 200.',
    }),
  }),
});

const requestArgs = builder.args((t) => ({
  ...modelArgs,
  graph: t.field({
    type: GraphInput,
    description: 'What it is to be made of; the defaults if it is left out.',
  }),
  versionOf: t.id({
    description:
      'Instead of `graph`: make the next version of this graph, as it was asked for, of the data as it is now.',
  }),
}));

interface RequestArgs extends ModelArgs {
  readonly graph?:
    | (Omit<GraphWish, 'filter'> & { readonly filter?: FilterInput | null | undefined })
    | null
    | undefined;
  readonly versionOf?: string | null | undefined;
}

async function start({ house, principal }: Context, { graph, versionOf, ...args }: RequestArgs) {
  const { database, engine, config } = house;
  if (graph != null && versionOf != null)
    throw new Refusal('BAD_USER_INPUT', 'Give graph or versionOf, not both.');
  const model = readModelArgs(args);
  const { filter, ...wish } = graph ?? {};
  const wanted =
    versionOf == null
      ? await checkGraphWish(
          database,
          { timeZone: config.TIME_ZONE, language: model.language },
          { ...wish, ...(filter ? { filter: readFilterInput(filter) } : {}) },
        )
      : await nextVersion(database, versionOf);
  return startGraph(engine, { ...wanted, ...model, principal: principal.id });
}

const refusals =
  'Refused with BAD_USER_INPUT, NOT_FOUND for a cohort, a pattern or a graph that is not there, KEY_REUSED';

builder.subscriptionField('generateGraph', (t) =>
  t.field({
    type: RunItem,
    authScopes: { analyst: true },
    description:
      'Starts making a causal graph, or joins an equal run under way, and yields its journal from the start: what is computed ' +
      `comes first, then what the model says of it, line by line. ${refusals}, FOREIGN_CURSOR, BAD_CURSOR or JOURNAL_EXPIRED ` +
      'before the first item.',
    args: { ...requestArgs, ...watchArgs },
    subscribe: (_root, args, context) =>
      startAndWatch(context, { kind: 'generateGraph', ...args }, () => start(context, args)),
    resolve: (item: StoredItem) => item,
  }),
);

builder.queryFields((t) => ({
  graphs: t.prismaConnection({
    type: Graph,
    cursor: 'id',
    description: 'Graphs by their newest versions, the newest first.',
    totalCount: (_root, _args, { house }) => house.database.prisma.graphSeries.count(),
    resolve: async (query, _root, _args, { house }) =>
      house.database.prisma.graph.findMany({
        ...query,
        where: { id: { in: await newestVersions(house.database) } },
        orderBy: { id: 'desc' },
      }),
  }),
  graph: t.prismaField({
    type: Graph,
    nullable: true,
    description: 'One version of a graph; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (query, _root, { id }, { house }) =>
      house.database.prisma.graph.findUnique({ ...query, where: { id: readId(id) } }),
  }),
}));

builder.mutationFields((t) => ({
  startGraph: t.prismaField({
    type: Run,
    description: `Starts making a graph, or joins an equal run under way, without watching it. ${refusals}.`,
    args: requestArgs,
    async resolve(query, _root, args, context) {
      const { runId } = await start(context, args);
      return context.house.database.prisma.run.findUniqueOrThrow({ ...query, where: { id: runId } });
    },
  }),
  renameGraph: t.prismaField({
    type: Graph,
    description: 'Renames a graph in all its versions. Refused with NOT_FOUND, BAD_USER_INPUT.',
    args: {
      id: t.arg.id({ required: true, description: 'Id of any version.' }),
      name: t.arg.string({ required: true, description: 'The new name, 1 to 80 characters.' }),
    },
    async resolve(query, _root, { id, name }, { house }) {
      await renameGraph(house.database, readId(id), name);
      return house.database.prisma.graph.findUniqueOrThrow({ ...query, where: { id: readId(id) } });
    },
  }),
  deleteGraph: t.id({
    description:
      'Deletes one version of a graph with the questions about it, and answers its id. Refused with NOT_FOUND.',
    args: { id: t.arg.id({ required: true, description: 'Id of the version.' }) },
    async resolve(_root, { id }, { house }) {
      await deleteGraph(house.database, readId(id));
      return id;
    },
  }),
  keepGraphLayout: t.id({
    description:
      'Keeps where the nodes of a graph stand, for everybody who opens it, and answers its id. Refused with NOT_FOUND, BAD_USER_INPUT.',
    args: {
      id: t.arg.id({ required: true, description: 'Id of the version.' }),
      places: t.arg({ type: [GraphPlaceInput], required: true, description: 'Up to 2,000 places.' }),
    },
    async resolve(_root, { id, places }, { house }) {
      await keepLayout(house.database, readId(id), places);
      return id;
    },
  }),
}));
