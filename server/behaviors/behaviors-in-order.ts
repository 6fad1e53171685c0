import { ownedPages } from '../schema/keyset/owned-pages.ts';

/** Pages of the behaviors of users, in time order. */
export const behaviorsOf = ownedPages(
  {
    name: 'behaviors',
    from: 'behavior',
    ownerType: 'text',
    ofOwner: 'behavior.user_id = owner.id',
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
