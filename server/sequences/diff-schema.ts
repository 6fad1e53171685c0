import { notFound, Refusal } from '../refusals/refusals.ts';
import { builder } from '../schema/builder.ts';
import type { House } from '../schema/context.ts';
import { describedValues } from '../schema/described-values.ts';
import { changeKinds, diffEvents, type EventChange, type EventDiff } from './diff-events.ts';
import { eventParts } from './event-record.ts';
import { Event } from './event-schema.ts';

const EventChangeKind = builder.enumType('EventChangeKind', {
  description: 'What became of an event from one version to another.',
  values: describedValues(changeKinds),
});

const EventChangeRef = builder.objectRef<EventChange>('EventChange').implement({
  description: 'An event that is not the same in two versions of a sequence.',
  fields: (t) => ({
    kind: t.expose('kind', { type: EventChangeKind, description: 'What became of it.' }),
    before: t.expose('before', {
      type: Event,
      nullable: true,
      description: 'As the earlier version has it.',
    }),
    after: t.expose('after', { type: Event, nullable: true, description: 'As the later version has it.' }),
  }),
});

const SequenceDiff = builder.objectRef<EventDiff>('SequenceDiff').implement({
  description: 'How two versions of a sequence differ.',
  fields: (t) => ({
    unchanged: t.exposeInt('unchanged', {
      description: 'Events that are the same in both: type, category, context and behaviors.',
    }),
    changes: t.field({
      type: [EventChangeRef],
      description: 'The others, in the order of time.',
      resolve: ({ changes }) => [...changes],
    }),
  }),
});

builder.queryField('sequenceDiff', (t) =>
  t.field({
    type: SequenceDiff,
    description:
      'Compares two versions of one user’s sequence by the behaviors that their events rest on. ' +
      'Refused with NOT_FOUND, BAD_USER_INPUT for versions of two users.',
    args: {
      before: t.arg.id({ required: true, description: 'Id of the earlier version.' }),
      after: t.arg.id({ required: true, description: 'Id of the later version.' }),
    },
    async resolve(_root, { before, after }, { house }) {
      const [first, second] = await Promise.all([load(house, before), load(house, after)]);
      if (first.userId !== second.userId)
        throw new Refusal('BAD_USER_INPUT', 'The versions are of two users.');
      return diffEvents(first.events, second.events);
    },
  }),
);

async function load({ database }: House, id: string) {
  const events = { include: eventParts, orderBy: [{ start: 'asc' as const }, { id: 'asc' as const }] };
  const sequence = /^\d{1,9}$/.test(id)
    ? await database.prisma.sequence.findUnique({ where: { id: Number(id) }, include: { events } })
    : null;
  if (!sequence) throw notFound('version of a sequence');
  return sequence;
}
