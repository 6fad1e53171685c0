import { Refusal } from '../refusals/refusals.ts';
import { builder } from '../schema/builder.ts';
import { ImportKind, RowFaultCode } from './import-schema.ts';
import { ColumnMapping, fileArgs } from './plan-args.ts';
import { type ImportPreview, type PreviewedColumn, previewImport } from './preview.ts';
import { RefusedFile } from './reading/refused-file.ts';
import type { RowError } from './rows/row-batches.ts';

const TableForm = builder.enumType('TableForm', {
  description: 'How the rows of a file are written.',
  values: {
    CSV: { description: 'Cells separated by commas (RFC 4180).' },
    SEMICOLONS: { description: 'The same, separated by semicolons.' },
    TABS: { description: 'The same, separated by tabs.' },
    JSON_LINES: { description: 'One JSON object a line; its keys are the columns.' },
  } as const,
});

const PreviewColumn = builder.objectRef<PreviewedColumn>('PreviewColumn').implement({
  description: 'A column of a file, and what it is taken for.',
  fields: (t) => ({
    column: t.exposeInt('column', { description: 'From 1.' }),
    heading: t.exposeString('heading', { description: "The file's own heading, or key." }),
    field: t.exposeString('field', {
      nullable: true,
      description: 'What it is taken for; null if it is not used.',
    }),
    samples: t.exposeStringList('samples', { description: 'Up to three of its first cells.' }),
  }),
});

const PreviewError = builder.objectRef<RowError>('PreviewError').implement({
  description: 'A row that would be refused.',
  fields: (t) => ({
    line: t.exposeInt('line', { description: 'Line of the file, from 1, on which the row begins.' }),
    column: t.exposeString('column', {
      nullable: true,
      description: "The file's own heading of the column at fault; null when it is the row as a whole.",
    }),
    reason: t.exposeString('reason', { description: 'What is wrong, in plain English.' }),
    code: t.field({
      type: RowFaultCode,
      nullable: true,
      description: 'The same as a code.',
      resolve: ({ fault }) => fault.code,
    }),
    values: t.stringList({
      description: 'What the code is about: the cell, a number.',
      resolve: ({ fault }) => [...fault.values],
    }),
    row: t.exposeString('row', { description: 'The row as it stands in the file; cut at 500 characters.' }),
  }),
});

const Preview = builder.objectRef<ImportPreview>('ImportPreview').implement({
  description: 'What an import of a file would make of its first 200 rows.',
  fields: (t) => ({
    kind: t.field({
      type: ImportKind,
      description: 'What the rows are taken for.',
      resolve: ({ kind }) => kind,
    }),
    form: t.field({ type: TableForm, description: 'How they are written.', resolve: ({ form }) => form }),
    columns: t.field({
      type: [PreviewColumn],
      description: 'Its columns.',
      resolve: ({ columns }) => [...columns],
    }),
    rows: t.exposeInt('rows', { description: 'Rows that were read.' }),
    errors: t.field({
      type: [PreviewError],
      description: 'Those of them that would be refused.',
      resolve: ({ errors }) => [...errors],
    }),
    problem: t.exposeString('problem', {
      nullable: true,
      description: 'Why the file as a whole cannot be imported like this; null when it can.',
    }),
  }),
});

builder.mutationField('previewImport', (t) =>
  t.field({
    type: Preview,
    description:
      'Reads the beginning of a file and says what its columns are taken for and what would become of its first rows. ' +
      'Stores nothing. The file may be the first part of a larger one. Refused with UNREADABLE_FILE when it holds no table.',
    args: {
      ...fileArgs,
      kind: t.arg({ type: ImportKind, description: 'What the rows are; by default the headings tell.' }),
      mapping: t.arg({
        type: [ColumnMapping],
        description: 'Which column is which field; by default the headings tell.',
      }),
    },
    async resolve(_root, { file, kind, mapping }, { house: { config } }) {
      const { MAX_IMPORT_BYTES: maxBytes, TIME_ZONE: timeZone } = config;
      try {
        return await previewImport({
          stream: file.stream(),
          kind: kind ?? null,
          mapping: mapping ?? null,
          maxBytes,
          timeZone,
        });
      } catch (error) {
        if (!(error instanceof RefusedFile)) throw error;
        throw new Refusal('UNREADABLE_FILE', error.message);
      }
    },
  }),
);
