import { Refusal } from '../refusals/refusals.ts';
import { builder } from '../schema/builder.ts';
import { Event } from './event-schema.ts';
import { loadSequences, Sequence } from './schema.ts';

const MOST = 200;

builder.prismaObjectFields(Event, (t) => ({
  sequence: t.loadable({
    type: Sequence,
    nullable: true,
    description: 'The version that it belongs to; null once that is gone.',
    load: loadSequences,
    resolve: ({ sequenceId }) => sequenceId,
  }),
}));

builder.queryField('events', (t) =>
  t.prismaField({
    type: [Event],
    description: `Events of any version by their ids, in time order; those that are gone are left out. Refused with BAD_USER_INPUT for more than ${MOST}.`,
    args: { ids: t.arg.idList({ required: true, description: 'Their ids.' }) },
    resolve(query, _root, { ids }, { house }) {
      if (ids.length > MOST) throw new Refusal('BAD_USER_INPUT', `At most ${MOST} events at once.`);
      const known = ids.filter((id) => /^\d{1,18}$/.test(id)).map(BigInt);
      return house.database.prisma.event.findMany({
        ...query,
        where: { id: { in: known } },
        orderBy: [{ start: 'asc' }, { id: 'asc' }],
      });
    },
  }),
);
