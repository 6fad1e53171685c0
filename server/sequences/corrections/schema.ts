import { Behavior, User } from '../../behaviors/schema.ts';
import { builder } from '../../schema/builder.ts';
import type { Context } from '../../schema/context.ts';
import { EventType } from '../../vocabulary/event-type-schema.ts';
import { Event, EventCategory } from '../event-schema.ts';
import { correctEvent, deleteEvent, dropCorrection } from './correct-event.ts';

const CorrectionKind = builder.enumType('CorrectionKind', {
  description: 'What was decided about an event by hand.',
  values: {
    CHANGED: { description: 'It is another one than the extraction says.' },
    DELETED: { description: 'There is none on these behaviors.' },
  } as const,
});

const EventCorrection = builder.prismaObject('EventCorrection', {
  description: 'What somebody decided about the event on some behaviors: it holds for every later version.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Number of the correction.' }),
    kind: t.expose('kind', { type: CorrectionKind, description: 'What was decided.' }),
    type: t.relation('type', { type: EventType, nullable: true, description: 'The type that it was given.' }),
    category: t.expose('category', {
      type: EventCategory,
      nullable: true,
      description: 'The category that it was given.',
    }),
    context: t.exposeStringList('context', { description: 'The context that it was given.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was decided.' }),
    behaviors: t.loadableList({
      type: Behavior,
      description: 'The behaviors it speaks about, as far as they are still there.',
      load: loadBehaviors,
      resolve: ({ behaviorIds }) => behaviorIds.join(),
    }),
  }),
});

/** The behaviors of many corrections in one statement; a key is a correction's behavior ids, joined by commas. */
async function loadBehaviors(keys: string[], { house }: Context) {
  const lists = keys.map((key) => key.split(',').filter(Boolean).map(BigInt));
  const behaviors = await house.database.prisma.behavior.findMany({ where: { id: { in: lists.flat() } } });
  const byId = new Map(behaviors.map((behavior) => [behavior.id, behavior]));
  return lists.map((ids) => ids.flatMap((id) => byId.get(id) ?? []));
}

builder.prismaObjectFields(User, (t) => ({
  corrections: t.relation('corrections', {
    type: EventCorrection,
    description: 'What was decided about the events by hand, the newest first.',
    query: { orderBy: { id: 'desc' } },
  }),
}));

const idArgs = builder.args((t) => ({ id: t.id({ required: true, description: 'Its id.' }) }));

builder.mutationFields((t) => ({
  correctEvent: t.prismaField({
    type: Event,
    description:
      'Corrects an event of a current sequence by hand; later extractions keep that. Refused with NOT_FOUND, BAD_USER_INPUT.',
    args: {
      ...idArgs,
      typeCode: t.arg.id({ required: true, description: 'Code of the type that it is to be.' }),
      category: t.arg({
        type: EventCategory,
        required: true,
        description: 'The category that it is to have.',
      }),
      context: t.arg.stringList({ required: true, description: 'Up to 12 details.' }),
    },
    async resolve(query, _root, { id, ...correction }, { house: { database }, principal }) {
      await correctEvent(database, readId(id), correction, principal.id);
      return database.prisma.event.findUniqueOrThrow({ ...query, where: { id: readId(id) } });
    },
  }),
  deleteEvent: t.prismaField({
    type: User,
    description:
      'Deletes an event of a current sequence by hand; later extractions make none of its behaviors. Refused with NOT_FOUND.',
    args: idArgs,
    async resolve(query, _root, { id }, { house: { database }, principal }) {
      const userId = await deleteEvent(database, readId(id), principal.id);
      return database.prisma.user.findUniqueOrThrow({ ...query, where: { id: userId } });
    },
  }),
  dropCorrection: t.prismaField({
    type: User,
    description: 'Takes a correction back: the next extraction decides again. Refused with NOT_FOUND.',
    args: idArgs,
    async resolve(query, _root, { id }, { house: { database } }) {
      const userId = await dropCorrection(database, Number(readId(id)));
      return database.prisma.user.findUniqueOrThrow({ ...query, where: { id: userId } });
    },
  }),
}));

/** A text that is no id names nothing. */
function readId(id: string): bigint {
  return /^[1-9]\d{0,8}$/.test(id) ? BigInt(id) : 0n;
}
