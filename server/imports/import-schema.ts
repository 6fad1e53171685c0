import { builder } from '../schema/builder.ts';
import { errorsOf } from './errors-in-order.ts';
import { type FaultCode, faultCodes, faultText, readFaultCode } from './reading/row-fault.ts';

export const ImportKind = builder.enumType('ImportKind', {
  description:
    'What the rows of a file are. Each in CSV or JSON Lines, with the fields that `importFormats` names.',
  values: {
    BEHAVIORS: { description: 'Log rows: `user_id`, `timestamp` and `action` or `behavior_text`.' },
    PROFILES: { description: 'Users: `user_id` and fields or one sentence (`profile_text`).' },
    APPS: { description: 'Apps: `app_id` or `app_name`, category, tags.' },
    MEDIA: { description: 'Media: `media_id` or `media_name`, type, tags.' },
    PLACES: { description: 'Places: `poi_id` or `poi_name`, type.' },
    ITEMS: { description: 'Items: `item_id` or `item_name`, category, brand, series.' },
  },
});

const ImportStatus = builder.enumType('ImportStatus', {
  description: 'The state of an import.',
  values: {
    WAITING: { description: 'Announced by `beginImport`; the bytes have not come yet.' },
    RUNNING: { description: 'Rows are being taken in.' },
    FINISHED: { description: 'Read to its end; single rows may have been refused.' },
    FAILED: { description: 'Refused or cut; `message` says why. Rows taken in before that place are kept.' },
    CANCELLED: { description: 'Cancelled; rows taken in before are kept.' },
    UNDONE: { description: 'What it brought was taken back.' },
  },
});

export const RowFaultCode = builder.enumType('RowFaultCode', {
  description: 'Why a row of a file is refused.',
  values: Object.fromEntries(
    faultCodes.map((code) => [code, { description: faultText({ code, values: ['…', '…'] }) }]),
  ) as Record<FaultCode, { description: string }>,
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
    code: t.field({
      type: RowFaultCode,
      nullable: true,
      description: 'The same as a code; null in records of the first release.',
      resolve: ({ code }) => readFaultCode(code),
    }),
    values: t.exposeStringList('values', { description: 'What the code is about: the cell, a number.' }),
    row: t.exposeString('row', { description: 'The row as it stands in the file; cut at 500 characters.' }),
  }),
});

export const Import = builder.prismaObject('Import', {
  description:
    'One file brought in: what it held, what was kept, what was refused. rows = added + duplicates + rejected.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Number of the import.' }),
    kind: t.expose('kind', { type: ImportKind, description: 'What its rows are.' }),
    fileName: t.exposeString('fileName', { description: 'Name of the file, without folders.' }),
    status: t.expose('status', { type: ImportStatus, description: 'Its state.' }),
    dryRun: t.exposeBoolean('dryRun', {
      description: 'Everything was read, checked and counted, and nothing was kept.',
    }),
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
    errors: t.connection(
      {
        type: ImportError,
        description: 'Refused rows, in the order of the file.',
        resolve: ({ id }, args, context, info) => errorsOf(id, args, context, info),
      },
      { fields: (c) => ({ totalCount: c.int({ resolve: ({ count }) => count() }) }) },
    ),
  }),
});
