import { builder } from '../../schema/builder.ts';
import type { Context } from '../../schema/context.ts';
import { inOrderOf } from '../../schema/in-order-of.ts';
import { EventType } from '../../vocabulary/event-type-schema.ts';
import { loadTypeLists, loadTypes } from '../../vocabulary/load-types.ts';
import {
  type ProcessEdge,
  type ProcessNode,
  type ProcessVariant,
  type ProcessView,
  readProcessView,
} from './process-view.ts';

async function typesOf(codes: string[], { house }: Context) {
  const types = await loadTypes(house.database.prisma, codes);
  return inOrderOf(codes, types, ({ code }) => code).map(
    (type, index) => type ?? new Error(`There is no event type ${codes[index]}.`),
  );
}

const Node = builder.objectRef<ProcessNode>('ProcessNode').implement({
  description: 'A type of event in the directly-follows graph.',
  fields: (t) => ({
    type: t.loadable({
      type: EventType,
      description: 'The type.',
      load: typesOf,
      resolve: ({ typeCode }) => typeCode,
    }),
    count: t.exposeInt('count', { description: 'Events of this type.' }),
    users: t.exposeInt('users', { description: 'Users that have one.' }),
    starts: t.exposeInt('starts', { description: 'Sequences that begin with it.' }),
    ends: t.exposeInt('ends', { description: 'Sequences that end with it.' }),
  }),
});

const Edge = builder.objectRef<ProcessEdge>('ProcessEdge').implement({
  description: 'One type of event directly behind another within a sequence.',
  fields: (t) => ({
    from: t.loadable({
      type: EventType,
      description: 'The earlier one.',
      load: typesOf,
      resolve: ({ fromCode }) => fromCode,
    }),
    to: t.loadable({
      type: EventType,
      description: 'The later one.',
      load: typesOf,
      resolve: ({ toCode }) => toCode,
    }),
    count: t.exposeInt('count', { description: 'How often.' }),
    users: t.exposeInt('users', { description: 'Users in whose sequence that is so.' }),
    medianSeconds: t.exposeFloat('medianSeconds', {
      description: 'Median time from the start of the one to the start of the other, in seconds.',
    }),
    meanSeconds: t.exposeFloat('meanSeconds', { description: 'The mean of the same.' }),
  }),
});

const Variant = builder.objectRef<ProcessVariant>('ProcessVariant').implement({
  description: 'A course that sequences take from their first event to their last.',
  fields: (t) => ({
    types: t.loadableList({
      type: EventType,
      description: 'The types of its events, in their order.',
      load: loadTypeLists,
      resolve: ({ codes }) => JSON.stringify(codes),
    }),
    users: t.exposeInt('users', { description: 'Users whose sequence takes it.' }),
  }),
});

const View = builder.objectRef<ProcessView>('ProcessView').implement({
  description: 'The directly-follows graph of all current sequences, and the courses that they take.',
  fields: (t) => ({
    nodes: t.field({
      type: [Node],
      description: 'Types of events, the most frequent first.',
      resolve: ({ nodes }) => [...nodes],
    }),
    edges: t.field({
      type: [Edge],
      description: 'What follows what, the most frequent first.',
      resolve: ({ edges }) => [...edges],
    }),
    variants: t.field({
      type: [Variant],
      description: 'The most frequent courses.',
      resolve: ({ variants }) => [...variants],
    }),
    variantCount: t.exposeInt('variantCount', { description: 'Different courses in all.' }),
    sequenceCount: t.exposeInt('sequenceCount', { description: 'Current sequences that have an event.' }),
  }),
});

builder.queryField('processView', (t) =>
  t.field({
    type: View,
    description:
      'How sequences go: which types of events follow which, how often, how soon. Exact, over all current sequences.',
    args: {
      minUsers: t.arg.int({ defaultValue: 1, description: 'Leave out what fewer users have, 1 or more.' }),
      variants: t.arg.int({ defaultValue: 20, description: 'How many courses, 1 to 1,000.' }),
    },
    resolve: (_root, { minUsers, variants }, { house }) =>
      readProcessView(house.database.pool, {
        minUsers: Math.max(1, minUsers ?? 1),
        variants: Math.min(1_000, Math.max(1, variants ?? 20)),
      }),
  }),
);
