import { ownedPages } from '../schema/keyset/owned-pages.ts';
import { eventParts } from './event-record.ts';

/** Pages of the versions of users, the newest first. */
export const sequencesOf = ownedPages(
  {
    name: 'sequences',
    from: 'sequence',
    ownerType: 'text',
    ofOwner: 'sequence.user_id = owner.id',
    columns: [
      { sql: 'sequence.version', type: 'int', descending: true },
      { sql: 'sequence.id', type: 'int' },
    ],
  },
  {
    load: ({ house }, selection, ids) =>
      house.database.prisma.sequence.findMany({ ...selection, where: { id: { in: ids.map(Number) } } }),
    idOf: ({ id }) => String(id),
  },
);

/** Pages of the events of sequences, in time order. */
export const eventsOf = ownedPages(
  {
    name: 'events',
    from: 'event',
    ownerType: 'int',
    ofOwner: 'sequence_id = owner.id',
    columns: [
      { sql: 'event.start', type: 'timestamptz' },
      { sql: 'event.id', type: 'bigint' },
    ],
  },
  {
    load: ({ house }, selection, ids) =>
      house.database.prisma.event.findMany({
        include: eventParts,
        ...selection,
        where: { id: { in: ids.map(BigInt) } },
      }),
    idOf: ({ id }) => String(id),
  },
);

/** Pages of the lines that were refused, in the order in which they came. */
export const rejectedLinesOf = ownedPages(
  {
    name: 'rejectedLines',
    from: 'rejected_line',
    ownerType: 'int',
    ofOwner: 'sequence_id = owner.id',
    columns: [{ sql: 'rejected_line.id', type: 'bigint' }],
  },
  {
    load: ({ house }, selection, ids) =>
      house.database.prisma.rejectedLine.findMany({ ...selection, where: { id: { in: ids.map(BigInt) } } }),
    idOf: ({ id }) => String(id),
  },
);

/** Pages of the behaviors that no event of a sequence rests on, in time order. */
export const unusedBehaviorsOf = ownedPages(
  {
    name: 'unusedBehaviors',
    from: 'behavior',
    ownerType: 'int',
    ofOwner: `behavior.user_id = (select sequence.user_id from sequence where sequence.id = owner.id)
      and not exists (select 1 from event_evidence join event on event.id = event_evidence.event_id
        where event_evidence.behavior_id = behavior.id and event.sequence_id = owner.id)`,
    columns: [
      { sql: 'behavior.at', type: 'timestamptz' },
      { sql: 'behavior.id', type: 'bigint' },
    ],
  },
  {
    load: ({ house }, selection, ids) =>
      house.database.prisma.behavior.findMany({ ...selection, where: { id: { in: ids.map(BigInt) } } }),
    idOf: ({ id }) => String(id),
  },
);
