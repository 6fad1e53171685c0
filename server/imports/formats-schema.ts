import { builder } from '../schema/builder.ts';
import { ImportKind } from './import-schema.ts';
import type { Format } from './rows/format.ts';
import { formats } from './rows/formats.ts';
import { importTemplates, type ImportTemplate as Template } from './templates.ts';

const ImportField = builder
  .objectRef<{ readonly name: string; readonly headings: readonly string[]; readonly needed: number | null }>(
    'ImportField',
  )
  .implement({
    description: 'A field of a kind of file.',
    fields: (t) => ({
      name: t.exposeString('name', { description: 'Its name, which is also its usual heading.' }),
      headings: t.exposeStringList('headings', { description: 'All headings that are understood as it.' }),
      requiredGroup: t.exposeInt('needed', {
        nullable: true,
        description: 'A file needs one field of each group; null for a field that it can do without.',
      }),
    }),
  });

const ImportFormat = builder.objectRef<Format>('ImportFormat').implement({
  description: 'What the rows of one kind of file are.',
  fields: (t) => ({
    kind: t.field({ type: ImportKind, description: 'The kind.', resolve: ({ kind }) => kind }),
    fields: t.field({
      type: [ImportField],
      description: 'Its fields.',
      resolve: ({ fields, required }) =>
        fields.map(([name, ...others]) => {
          const group = required.findIndex((names) => names.includes(name));
          return { name, headings: [name, ...others], needed: group === -1 ? null : group + 1 };
        }),
    }),
  }),
});

const ImportTemplate = builder.objectRef<Template>('ImportTemplate').implement({
  description: 'A file to fill in, which imports as it stands.',
  fields: (t) => ({
    kind: t.field({ type: ImportKind, description: 'What its rows are.', resolve: ({ kind }) => kind }),
    fileName: t.exposeString('fileName', { description: 'A name for it.' }),
    text: t.exposeString('text', { description: 'CSV with a byte order mark, as spreadsheets like it.' }),
  }),
});

builder.queryFields((t) => ({
  importFormats: t.field({
    type: [ImportFormat],
    description: 'What files are understood.',
    resolve: () => [...formats],
  }),
  importTemplates: t.field({
    type: [ImportTemplate],
    description: 'Files to fill in.',
    resolve: () => [...importTemplates],
  }),
}));
