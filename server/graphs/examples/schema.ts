import { loadUsers } from '../../behaviors/load-users.ts';
import { User } from '../../behaviors/schema.ts';
import { Refusal } from '../../refusals/refusals.ts';
import { builder } from '../../schema/builder.ts';
import { readId } from '../../schema/read-id.ts';
import { Event } from '../../sequences/event-schema.ts';
import { loadEvents } from '../../sequences/load-events.ts';
import { GraphEdge } from '../edge-schema.ts';
import { GraphNode } from '../node-schema.ts';
import type { Shown } from './find-shown.ts';
import { loadShown, type UsersWanted } from './load-shown.ts';

/** Users of an edge or a node that are listed at once, at most. */
const MOST = 50;

const EdgeExample = builder.objectRef<Shown>('EdgeExample').implement({
  description: 'A user who shows an edge, in the version of the sequence that the graph was computed from.',
  fields: (t) => ({
    user: t.loadable({
      type: User,
      nullable: true,
      description: 'The user; null if erased since.',
      load: loadUsers,
      resolve: ({ userId }) => userId,
    }),
    userId: t.exposeID('userId', { description: 'The user.' }),
    sequenceId: t.exposeID('sequenceId', { description: 'The version of the sequence.' }),
    sourceEventId: t.exposeID('source', {
      nullable: true,
      description: 'Id of the event of the source; null for an edge from a feature.',
    }),
    source: t.loadable({
      type: Event,
      nullable: true,
      description:
        'The event of the source, the last in an earlier sitting than the target’s; null for an edge from a feature.',
      load: loadEvents,
      resolve: ({ source }) => source,
    }),
    targetEventId: t.id({
      description: 'Id of the event of the target.',
      resolve: ({ target }) => target ?? '',
    }),
    target: t.loadable({
      type: Event,
      nullable: true,
      description: 'The first event of the target that shows the edge; null if it is gone since.',
      load: loadEvents,
      resolve: ({ target }) => target,
    }),
  }),
});

const NodeUser = builder.objectRef<Shown>('NodeUser').implement({
  description:
    'A user who has any event of a node, in the version of the sequence that the graph was computed from, or its feature.',
  fields: (t) => ({
    user: t.loadable({
      type: User,
      nullable: true,
      description: 'The user; null if erased since.',
      load: loadUsers,
      resolve: ({ userId }) => userId,
    }),
    userId: t.exposeID('userId', { description: 'The user.' }),
    sequenceId: t.exposeID('sequenceId', { description: 'The version of the sequence.' }),
    event: t.loadable({
      type: Event,
      nullable: true,
      description: 'The first event of the node; null for a feature.',
      load: loadEvents,
      resolve: ({ target }) => target,
    }),
  }),
});

builder.objectFields(GraphEdge, (t) => ({
  examples: t.loadableList({
    type: EdgeExample,
    description:
      'Users who show it, by the ids of their sequences: found again in the versions that the graph was computed from. ' +
      'Refused with BAD_USER_INPUT.',
    args: {
      first: t.arg.int({ defaultValue: 5, description: 'How many, 1 to 50.' }),
      after: t.arg.id({ description: 'Only users behind this `sequenceId`.' }),
    },
    load: loadShown,
    resolve: ({ graphId, source, target }, args) =>
      keyOf({ graphId, of: { source, target }, ...readPage(args) }),
  }),
}));

builder.objectFields(GraphNode, (t) => ({
  userList: t.loadableList({
    type: NodeUser,
    description:
      'The users that it stands for, by the ids of their sequences: found again in the versions that the graph was computed ' +
      'from. Refused with BAD_USER_INPUT.',
    args: {
      first: t.arg.int({ defaultValue: 5, description: 'How many, 1 to 50.' }),
      after: t.arg.id({ description: 'Only users behind this `sequenceId`.' }),
    },
    load: loadShown,
    resolve: ({ graphId, number }, args) => keyOf({ graphId, of: { node: number }, ...readPage(args) }),
  }),
}));

const keyOf = (wanted: UsersWanted): string => JSON.stringify(wanted);

interface PageArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

function readPage({ first, after }: PageArgs): { readonly first: number; readonly after: number } {
  const place = after == null ? 0 : readId(after);
  if (after != null && place === 0) throw new Refusal('BAD_USER_INPUT', 'after is the sequenceId of a user.');
  return { first: Math.min(MOST, Math.max(1, first ?? 5)), after: place };
}
