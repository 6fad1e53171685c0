import type { ImportKind as Kind } from '../database/generated/prisma/client.ts';
import { builder } from '../schema/builder.ts';
import type { ImportPlan } from './import-record.ts';
import { ImportKind } from './import-schema.ts';
import type { ColumnChoice } from './rows/columns.ts';

export const ColumnMapping = builder.inputType('ColumnMapping', {
  description: 'Says what a column of a file is.',
  fields: (t) => ({
    column: t.int({ required: true, description: 'The column, from 1.' }),
    field: t.string({ required: true, description: 'One of the fields that `importFormats` names.' }),
  }),
});

/** What is said about a file before it comes. */
export const planArgs = builder.args((t) => ({
  kind: t.field({ type: ImportKind, required: true, description: 'What the rows are.' }),
  mapping: t.field({
    type: [ColumnMapping],
    description:
      'Which column is which field; columns that are not named are not used. By default the headings tell.',
  }),
  dryRun: t.boolean({
    defaultValue: false,
    description: 'Read and check everything, count what would be new, and keep nothing.',
  }),
}));

interface PlanArgs {
  readonly kind: Kind;
  readonly mapping?: readonly ColumnChoice[] | null | undefined;
  readonly dryRun?: boolean | null | undefined;
}

export function planOf({ kind, mapping, dryRun }: PlanArgs, fileName: string): ImportPlan {
  return { kind, fileName, mapping: mapping ?? null, dryRun: dryRun ?? false };
}

export const fileArgs = builder.args((t) => ({
  file: t.field({
    type: 'File',
    required: true,
    description: 'CSV (commas, semicolons or tabs) or JSON Lines in UTF-8, UTF-16 or GB18030, also gzipped.',
  }),
}));
