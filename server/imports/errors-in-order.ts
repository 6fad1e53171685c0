import { ownedPages } from '../schema/keyset/owned-pages.ts';

/** Pages of the rows that imports refused, in the order of the file. */
export const errorsOf = ownedPages(
  {
    name: 'importErrors',
    from: 'import_error',
    ownerType: 'int',
    ofOwner: 'import_error.import_id = owner.id',
    columns: [
      { sql: 'import_error.line', type: 'int' },
      { sql: "import_error.import_id || ':' || import_error.line", type: 'text' },
    ],
  },
  {
    load: ({ house }, selection, ids) => {
      const places = ids.map((id) => id.split(':').map(Number));
      const OR = places.map(([importId = 0, line = 0]) => ({ importId, line }));
      return house.database.prisma.importError.findMany({ ...selection, where: { OR } });
    },
    idOf: ({ importId, line }) => `${importId}:${line}`,
  },
);
