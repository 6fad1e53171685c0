import { loadUsers } from '../../behaviors/load-users.ts';
import { User } from '../../behaviors/schema.ts';
import { notFound, Refusal } from '../../refusals/refusals.ts';
import { builder } from '../../schema/builder.ts';
import type { Context } from '../../schema/context.ts';
import { readId } from '../../schema/read-id.ts';
import { Event } from '../../sequences/event-schema.ts';
import { loadEvents } from '../../sequences/load-events.ts';
import type { Example } from './describing/described-pattern.ts';
import { findUsers } from './describing/supporting-users.ts';
import { loadMinings, Mining } from './mining-schema.ts';
import { Pattern } from './pattern-schema.ts';

const ExampleStep = builder.objectRef<readonly string[]>('ExampleStep').implement({
  description: 'The events of one step.',
  fields: (t) => ({
    eventIds: t.idList({ description: 'Ids of the events.', resolve: (ids) => [...ids] }),
    events: t.loadableList({
      type: Event,
      description: 'The events, as far as they are still there.',
      load: loadSteps,
      resolve: (ids) => ids.join(),
    }),
  }),
});

const PatternExample = builder.objectRef<Example>('PatternExample').implement({
  description:
    'A user in whose sequence a pattern can be seen: where it ends first, and of those begins last.',
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
    steps: t.field({
      type: [ExampleStep],
      description: 'The events that show it, by steps.',
      resolve: ({ steps }) => [...steps],
    }),
  }),
});

/** The events of many steps, as many statements as for one; a key is a step's event ids, joined by commas. */
async function loadSteps(keys: string[], context: Context) {
  const steps = keys.map((key) => key.split(',').filter(Boolean));
  const events = await loadEvents(steps.flat(), context);
  const byId = new Map(events.flatMap((event) => (event ? [[String(event.id), event] as const] : [])));
  return steps.map((ids) => ids.flatMap((id) => byId.get(id) ?? []));
}

builder.objectFields(Pattern, (t) => ({
  example: t.field({
    type: PatternExample,
    description: 'The user whose time from the first step to the last is the median one.',
    resolve: ({ example }) => example,
  }),
  users: t.field({
    type: [PatternExample],
    description:
      'Users who have it, by the ids of their sequences: found again in the sequences that were mined.',
    args: {
      first: t.arg.int({ defaultValue: 20, description: 'How many, 1 to 200.' }),
      after: t.arg.id({ description: 'Only users behind this `sequenceId`.' }),
    },
    resolve: (pattern, { first, after }, { house }) =>
      findUsers(
        house.database,
        pattern,
        after == null ? 0 : readPlace(after),
        Math.min(200, Math.max(1, first ?? 20)),
      ),
  }),
  mining: t.loadable({
    type: Mining,
    description: 'The answer that it belongs to.',
    load: async (ids: number[], context: Context) =>
      (await loadMinings(ids, context)).map((mining) => mining ?? notFound('mining')),
    resolve: ({ miningId }) => miningId,
  }),
}));

function readPlace(after: string): number {
  const place = readId(after);
  if (place === 0) throw new Refusal('BAD_USER_INPUT', 'after is the sequenceId of a user.');
  return place;
}
