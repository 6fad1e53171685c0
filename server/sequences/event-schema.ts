import { Behavior } from '../behaviors/schema.ts';
import { builder } from '../schema/builder.ts';
import type { Context } from '../schema/context.ts';
import { EventType } from '../vocabulary/event-type-schema.ts';
import { eventParts } from './event-record.ts';

export const EventCategory = builder.enumType('EventCategory', {
  description: 'What an event is in the story of a customer.',
  values: {
    CONVERSION: { description: 'A step towards a deal. Decided by rules over actions, never by the model.' },
    ENGAGEMENT: { description: 'Everything that is neither of the others.' },
    CHURN: { description: 'A sign of leaving.' },
  },
});

const EventSource = builder.enumType('EventSource', {
  description: 'Where an event comes from.',
  values: {
    MODEL: { description: 'A line of the model that passed the checks.' },
    RULE: { description: 'A conversion that no line covered.' },
    MANUAL: { description: 'Corrected by hand; kept over regeneration.' },
  },
});

export const Event = builder.prismaObject('Event', {
  description: 'An abstraction of one or more behaviors of a user.',
  include: eventParts,
  fields: (t) => ({
    id: t.id({
      description: 'Stays the same from the moment it is announced.',
      resolve: ({ id }) => String(id),
    }),
    type: t.field({ type: EventType, description: 'What happened.', resolve: ({ type }) => type }),
    category: t.expose('category', { type: EventCategory, description: 'Its category.' }),
    start: t.expose('start', { type: 'DateTime', description: 'When the first of its behaviors began.' }),
    end: t.expose('end', { type: 'DateTime', description: 'When the last of its behaviors ended.' }),
    context: t.exposeStringList('context', { description: 'Details in the words of the answer.' }),
    source: t.expose('source', { type: EventSource, description: 'Where it comes from.' }),
    claimedConversion: t.exposeBoolean('claimedConversion', {
      description: 'The model called it a conversion and no rule agreed, so it is stored as engagement.',
    }),
    lostBehaviorCount: t.int({
      description: 'Behaviors it rested on that are gone, because their import was undone.',
      resolve: ({ lostCount }) => lostCount ?? 0,
    }),
    evidence: t.loadableList({
      type: Behavior,
      description: 'The behaviors it rests on, in time order.',
      load: loadEvidence,
      resolve: ({ evidence }) => evidence.map(({ behaviorId }) => behaviorId).join(),
    }),
  }),
});

/** The behaviors of many events in one statement; a key is an event's behavior ids, joined by commas. */
async function loadEvidence(keys: string[], { house }: Context) {
  const lists = keys.map((key) => key.split(',').filter(Boolean).map(BigInt));
  const behaviors = await house.database.prisma.behavior.findMany({ where: { id: { in: lists.flat() } } });
  const byId = new Map(behaviors.map((behavior) => [behavior.id, behavior]));
  return lists.map((ids) => ids.flatMap((id) => byId.get(id) ?? []));
}
