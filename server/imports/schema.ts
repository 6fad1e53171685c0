import { builder } from '../schema/builder.ts';
import { readId } from '../schema/read-id.ts';
import { cancelImport } from './cancel-import.ts';
import { importFile } from './import-file.ts';
import { Import } from './import-schema.ts';
import { mustOwnImport } from './own-import.ts';
import { fileArgs, planArgs, planOf } from './plan-args.ts';
import './formats-schema.ts';
import './preview-schema.ts';
import { undoImport } from './undo-import.ts';
import { announceUpload } from './uploads.ts';
import { watchImport } from './watch-import.ts';

interface BegunImport {
  readonly id: number;
  readonly uploadId: string;
}

const BegunImport = builder.objectRef<BegunImport>('BegunImport').implement({
  description: 'An import that waits for the bytes of its file.',
  fields: (t) => ({
    import: t.prismaField({
      type: Import,
      description: 'The import, WAITING.',
      resolve: (query, { id }, _args, { house }) =>
        house.database.prisma.import.findUniqueOrThrow({ ...query, where: { id } }),
    }),
    uploadId: t.exposeID('uploadId', { description: 'Good for one upload, by who announced it.' }),
    url: t.string({
      description:
        'Path on this server to POST the bytes to, as `application/octet-stream`, `text/csv` or `application/gzip`.',
      resolve: ({ uploadId }) => `/import/${uploadId}`,
    }),
  }),
});

const idArgs = builder.args((t) => ({
  id: t.id({ required: true, description: "The import's id." }),
}));

builder.queryFields((t) => ({
  import: t.prismaField({
    type: Import,
    nullable: true,
    description: 'One import; null when there is no such import.',
    args: idArgs,
    resolve: (query, _root, { id }, { house }) =>
      house.database.prisma.import.findUnique({ ...query, where: { id: readId(id) } }),
  }),
  imports: t.prismaConnection({
    type: Import,
    cursor: 'id',
    description: 'Imports, the newest first.',
    totalCount: (_root, _args, { house }) => house.database.prisma.import.count(),
    resolve: (query, _root, _args, { house }) =>
      house.database.prisma.import.findMany({ ...query, orderBy: [{ startedAt: 'desc' }, { id: 'desc' }] }),
  }),
}));

builder.mutationFields((t) => ({
  importFile: t.prismaField({
    type: Import,
    description:
      'Imports one file of up to 25 MB and answers when it has ended; a file that is refused is an import of status FAILED.',
    args: { ...planArgs, ...fileArgs },
    async resolve(query, _root, { file, ...plan }, { house: { database, config }, principal }) {
      const { MAX_IMPORT_BYTES: maxBytes, TIME_ZONE: timeZone } = config;
      const stream = file.stream();
      const { record } = await importFile({
        ...planOf(plan, file.name),
        principal: principal.id,
        database,
        stream,
        maxBytes,
        timeZone,
      });
      return database.prisma.import.findUniqueOrThrow({ ...query, where: { id: record.id } });
    },
  }),
  beginImport: t.field({
    type: BegunImport,
    description:
      'Announces a file of any size up to the setting MAX_IMPORT_BYTES: then POST its bytes to `url`.',
    args: {
      ...planArgs,
      fileName: t.arg.string({ required: true, description: 'Name of the file, to show.' }),
    },
    resolve: (_root, { fileName, ...plan }, { house, principal }) =>
      announceUpload(house.database, { ...planOf(plan, fileName), principal: principal.id }),
  }),
  cancelImport: t.prismaField({
    type: Import,
    description:
      'Cancels an import: rows taken in before stay, until it is undone. One that has ended stays as it is. ' +
      'Open to who began it, and to admins. Refused with NOT_FOUND, FORBIDDEN for that of somebody else.',
    args: idArgs,
    async resolve(query, _root, { id }, { house: { database }, principal }) {
      await mustOwnImport(database, principal, readId(id));
      await cancelImport(database, readId(id));
      return database.prisma.import.findUniqueOrThrow({ ...query, where: { id: readId(id) } });
    },
  }),
  undoImport: t.prismaField({
    type: Import,
    description:
      'Takes back what an import brought. Its behaviors go, and events and sequences that rest on them say so; profiles ' +
      'and catalog entries are again as before it, unless a later import wrote them, too. ' +
      'Open to who began it, and to admins. ' +
      'Refused with NOT_FOUND, FORBIDDEN for that of somebody else, IMPORT_ACTIVE while it is under way, NOT_UNDOABLE when there is nothing to undo.',
    args: idArgs,
    async resolve(query, _root, { id }, { house: { database }, principal }) {
      await mustOwnImport(database, principal, readId(id));
      await undoImport(database, readId(id));
      return database.prisma.import.findUniqueOrThrow({ ...query, where: { id: readId(id) } });
    },
  }),
}));

builder.subscriptionField('importProgress', (t) =>
  t.prismaField({
    type: Import,
    description:
      'An import as it is now, then each time that its figures have changed, until it has ended. Refused with NOT_FOUND.',
    args: idArgs,
    subscribe: (_root, { id }, { house }) => watchImport(house.database, readId(id)),
    resolve: (query, id: number, _args, { house }) =>
      house.database.prisma.import.findUniqueOrThrow({ ...query, where: { id } }),
  }),
);
