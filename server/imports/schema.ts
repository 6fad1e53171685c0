import { builder } from '../schema/builder.ts';
import { importFile } from './import-file.ts';
import { announceUpload } from './uploads.ts';

const ImportKind = builder.enumType('ImportKind', {
  description: 'What the rows of a file are.',
  values: {
    BEHAVIORS: { description: 'Log rows: `user_id`, `timestamp` and `action` or `behavior_text`, in CSV.' },
    PROFILES: { description: 'Users: `user_id` and fields or one sentence (`profile_text`), in CSV.' },
  },
});

const ImportStatus = builder.enumType('ImportStatus', {
  description: 'The state of an import.',
  values: {
    WAITING: { description: 'Announced by `beginImport`; the bytes have not come yet.' },
    RUNNING: { description: 'Rows are being taken in.' },
    FINISHED: { description: 'Read to its end; single rows may have been refused.' },
    FAILED: { description: 'Refused or cut; `message` says why. Rows taken in before that place are kept.' },
  },
});

const ImportError = builder.prismaObject('ImportError', {
  description: 'A row that was refused. The first 1,000 of an import are kept.',
  fields: (t) => ({
    line: t.exposeInt('line', { description: 'Line of the file, from 1, on which the row begins.' }),
    column: t.exposeString('column', {
      nullable: true,
      description: "The file's own heading of the column at fault; null when it is the row as a whole.",
    }),
    reason: t.exposeString('reason', { description: 'What was wrong, in plain English.' }),
    row: t.exposeString('row', { description: 'The row as it stands in the file; cut at 500 characters.' }),
  }),
});

const Import = builder.prismaObject('Import', {
  description:
    'One file brought in: what it held, what was kept, what was refused. rows = added + duplicates + rejected.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Number of the import.' }),
    kind: t.expose('kind', { type: ImportKind, description: 'What its rows are.' }),
    fileName: t.exposeString('fileName', { description: 'Name of the file, without folders.' }),
    status: t.expose('status', { type: ImportStatus, description: 'Its state.' }),
    bytes: t.float({
      description: 'Bytes received, packed if the file is packed.',
      resolve: ({ bytes }) => Number(bytes),
    }),
    rows: t.exposeInt('rows', { description: 'Rows read so far, without the header.' }),
    added: t.exposeInt('added', { description: 'Rows that were new, or that changed a profile.' }),
    duplicates: t.exposeInt('duplicates', { description: 'Rows that were there already and are kept once.' }),
    rejected: t.exposeInt('rejected', { description: 'Rows that were refused.' }),
    message: t.exposeString('message', {
      nullable: true,
      description: 'Why it failed, or what is to be remarked.',
    }),
    startedAt: t.expose('startedAt', { type: 'DateTime', description: 'When it began.' }),
    endedAt: t.expose('endedAt', { type: 'DateTime', nullable: true, description: 'When it ended.' }),
    errors: t.relatedConnection('errors', {
      type: ImportError,
      cursor: 'importId_line',
      totalCount: true,
      description: 'Refused rows, in the order of the file.',
      query: { orderBy: { line: 'asc' } },
    }),
  }),
});

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
    uploadId: t.exposeID('uploadId', { description: 'Good for one upload; whoever knows it may upload.' }),
    url: t.string({
      description:
        'Path on this server to POST the bytes to, as `application/octet-stream`, `text/csv` or `application/gzip`.',
      resolve: ({ uploadId }) => `/import/${uploadId}`,
    }),
  }),
});

builder.queryFields((t) => ({
  import: t.prismaField({
    type: Import,
    nullable: true,
    description: 'One import; null when there is no such import.',
    args: { id: t.arg.id({ required: true, description: "The import's id." }) },
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
    args: {
      kind: t.arg({ type: ImportKind, required: true, description: 'What the rows are.' }),
      file: t.arg({
        type: 'File',
        required: true,
        description: 'CSV in UTF-8, UTF-16 or GB18030, also gzipped.',
      }),
    },
    async resolve(query, _root, { kind, file }, { house: { database, config } }) {
      const { MAX_IMPORT_BYTES: maxBytes, TIME_ZONE: timeZone } = config;
      const stream = file.stream();
      const { record } = await importFile({
        database,
        kind,
        fileName: file.name,
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
      kind: t.arg({ type: ImportKind, required: true, description: 'What the rows are.' }),
      fileName: t.arg.string({ required: true, description: 'Name of the file, to show.' }),
    },
    resolve: (_root, { kind, fileName }, { house }) => announceUpload(house.database, kind, fileName),
  }),
}));

/** A text that is no number of an import names none. */
function readId(id: string): number {
  return /^[1-9]\d{0,8}$/.test(id) ? Number(id) : 0;
}
