import { builder } from '../schema/builder.ts';
import type { Context } from '../schema/context.ts';
import { describedValues } from '../schema/described-values.ts';
import { EventCategory } from '../sequences/event-schema.ts';
import type { Feature } from './backbone/backbone-input.ts';
import { type NodeRecord, nodeKinds } from './graph-record.ts';
import { readNode } from './stored/load-graph.ts';

/** Something that belongs to a version of a graph. */
export type OfGraph<Part> = Part & { readonly graphId: number };

const GraphNodeKind = builder.enumType('GraphNodeKind', {
  description: 'What a node of a graph stands for.',
  values: describedValues(nodeKinds),
});

const FeatureTest = builder.enumType('FeatureTest', {
  description: 'What a field of a profile is tested for.',
  values: {
    AT_LEAST: { description: 'The number is as great as the value, or greater.' },
    IS: { description: 'It is the value.' },
    HAS: { description: 'The value is among the values.' },
  },
});

export const GraphFeature = builder.objectRef<Feature>('GraphFeature').implement({
  description: 'What is true of some users and not of others.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'Field of the profile, as the API names it.' }),
    test: t.expose('test', { type: FeatureTest, description: 'What it is tested for.' }),
    value: t.string({
      description: 'The value as text: a number, a word, `true`.',
      resolve: ({ value }) => String(value),
    }),
  }),
});

export const GraphNode = builder.objectRef<OfGraph<NodeRecord>>('GraphNode').implement({
  description: 'A node of a graph: a type of events, a result, or a feature of profiles.',
  fields: (t) => ({
    id: t.id({ description: 'As citations name it: `n5`.', resolve: ({ number }) => `n${number}` }),
    number: t.exposeInt('number', { description: 'Its number in the graph, from 1.' }),
    kind: t.expose('kind', { type: GraphNodeKind, description: 'What it stands for.' }),
    codes: t.exposeStringList('codes', {
      description:
        'Codes of event types: one of an EVENT, all that a RESULT has events of, none of a FEATURE.',
    }),
    result: t.expose('result', {
      type: EventCategory,
      nullable: true,
      description: 'The category, of a RESULT.',
    }),
    feature: t.expose('feature', { type: GraphFeature, nullable: true, description: 'Of a FEATURE.' }),
    zh: t.exposeString('zh', { description: 'Chinese name, made of the data.' }),
    en: t.exposeString('en', { description: 'English name, made of the data.' }),
    name: t.exposeString('name', {
      nullable: true,
      description: 'Name by the model, in the language of the graph; null where it gave none.',
    }),
    description: t.exposeString('description', {
      nullable: true,
      description: 'What the model says of it; null where it says nothing.',
    }),
    events: t.exposeInt('events', {
      description: 'Events that it stands for; of a feature all that its users do.',
    }),
    users: t.exposeInt('users', { description: 'Users who have any of them, or the feature.' }),
  }),
});

/** The nodes of many graphs, by number, in one statement. */
export async function loadNodeMaps(
  prisma: Context['house']['database']['prisma'],
  graphIds: Iterable<number>,
): Promise<Map<number, Map<number, OfGraph<NodeRecord>>>> {
  const rows = await prisma.graphNode.findMany({
    where: { graphId: { in: [...new Set(graphIds)] } },
    orderBy: [{ graphId: 'asc' }, { number: 'asc' }],
  });
  const byGraph = new Map<number, Map<number, OfGraph<NodeRecord>>>();
  for (const row of rows) {
    const nodes = byGraph.get(row.graphId) ?? new Map();
    nodes.set(row.number, { ...readNode(row), graphId: row.graphId });
    byGraph.set(row.graphId, nodes);
  }
  return byGraph;
}
