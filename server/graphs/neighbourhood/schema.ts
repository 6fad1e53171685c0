import { loadUsers } from '../../behaviors/load-users.ts';
import { User } from '../../behaviors/schema.ts';
import { builder } from '../../schema/builder.ts';
import { describedValues } from '../../schema/described-values.ts';
import { readId } from '../../schema/read-id.ts';
import { Event } from '../../sequences/event-schema.ts';
import { loadEvents } from '../../sequences/load-events.ts';
import { loadSequences, Sequence } from '../../sequences/schema.ts';
import {
  findNeighbourhood,
  type Neighbour,
  type Neighbourhood,
  type NeighbourLink,
  neighbourKinds,
} from './neighbourhood.ts';

const NeighbourKind = builder.enumType('NeighbourKind', {
  description: 'What a node around a user stands for.',
  values: describedValues(neighbourKinds),
});

const NeighbourType = builder.objectRef<Neighbour>('Neighbour').implement({
  description: 'A node around a user.',
  fields: (t) => ({
    id: t.exposeID('id', {
      description: 'The same each time: the kind and what it stands for, for example `event:881`, `app:dcd`.',
    }),
    kind: t.expose('kind', { type: NeighbourKind, description: 'What it stands for.' }),
    key: t.exposeString('key', {
      description:
        'Id of the user, the event or the entry of the catalog; the log’s own word without an entry.',
    }),
    name: t.exposeString('name', {
      description: 'As the catalog names it, or the log; of an event the code of its type.',
    }),
    catalogKind: t.exposeString('catalogKind', {
      nullable: true,
      description: 'Category of an item or app, type of a medium or place, by the catalog.',
    }),
    behaviors: t.exposeInt('behaviors', {
      description: 'Behaviors behind it, among those of the listed events.',
    }),
    event: t.loadable({
      type: Event,
      nullable: true,
      description: 'The event, of an EVENT.',
      load: loadEvents,
      resolve: ({ kind, key }) => (kind === 'EVENT' ? key : null),
    }),
  }),
});

const Link = builder.objectRef<NeighbourLink>('NeighbourLink').implement({
  description: 'The user has an event, or an event rests on behaviors that name a thing.',
  fields: (t) => ({
    id: t.id({
      description: 'The same each time.',
      resolve: ({ source, target }) => `${source}>${target}`,
    }),
    source: t.exposeID('source', { description: 'Id of the node where it begins.' }),
    target: t.exposeID('target', { description: 'Id of the node where it ends.' }),
    behaviors: t.exposeInt('behaviors', { description: 'Behaviors behind it.' }),
  }),
});

const NeighbourhoodType = builder.objectRef<Neighbourhood>('UserNeighbourhood').implement({
  description: 'What a user did, and with what: the knowledge behind a sequence.',
  fields: (t) => ({
    user: t.loadable({
      type: User,
      nullable: true,
      description: 'The user; null if erased since.',
      load: loadUsers,
      resolve: ({ userId }) => userId,
    }),
    sequence: t.loadable({
      type: Sequence,
      nullable: true,
      description: 'The version whose events these are; null for a user without.',
      load: loadSequences,
      resolve: ({ sequenceId }) => sequenceId,
    }),
    eventCount: t.exposeInt('eventCount', {
      description: 'Events that match, whether they are listed or not.',
    }),
    nodes: t.field({
      type: [NeighbourType],
      description:
        'The user, then the events, the newest first, then items, apps, media and places, the most frequent first.',
      resolve: ({ nodes }) => [...nodes],
    }),
    links: t.field({
      type: [Link],
      description: 'From the user to each event, and from events to what their behaviors name.',
      resolve: ({ links }) => [...links],
    }),
  }),
});

builder.queryField('userNeighbourhood', (t) =>
  t.field({
    type: NeighbourhoodType,
    nullable: true,
    description:
      'What a user did, the newest events first, and with which items, apps, media and places; null for a user who is not ' +
      'there. Refused with NOT_FOUND for a graph that is not there.',
    args: {
      userId: t.arg.id({ required: true, description: 'The user.' }),
      graphId: t.arg.id({
        description:
          'The version of the sequence that this graph was computed from, instead of the current one.',
      }),
      types: t.arg.idList({ description: 'Only events of these types, by their codes: those of a node.' }),
      first: t.arg.int({ defaultValue: 50, description: 'How many events at most, 1 to 200.' }),
    },
    resolve: (_root, { userId, graphId, types, first }, { house }) =>
      findNeighbourhood(house.database, {
        userId,
        graphId: graphId == null ? null : readId(graphId),
        types: types ?? null,
        first: Math.min(200, Math.max(1, first ?? 50)),
      }),
  }),
);
