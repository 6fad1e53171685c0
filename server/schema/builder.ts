import SchemaBuilder from '@pothos/core';
import DataloaderPlugin from '@pothos/plugin-dataloader';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import type PrismaTypes from '../database/generated/pothos-types.ts';
import { getDatamodel } from '../database/generated/pothos-types.ts';
import type { CursorPosition } from '../runs/cursor.ts';
import type { Context } from './context.ts';

export interface SchemaTypes {
  PrismaTypes: PrismaTypes;
  Context: Context;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  DefaultNodeNullability: false;
  Scalars: {
    ID: { Input: string; Output: string | number };
    DateTime: { Input: Date; Output: Date };
    Cursor: { Input: CursorPosition; Output: CursorPosition };
    File: { Input: File; Output: never };
  };
}

/** The one builder that each feature's `schema.ts` adds its types and fields to. */
export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: [PrismaPlugin, RelayPlugin, DataloaderPlugin],
  defaultFieldNullability: false,
  prisma: {
    client: ({ house }) => house.database.prisma,
    dmmf: getDatamodel(),
    filterConnectionTotalCount: true,
    onUnusedQuery: 'warn',
  },
  relay: { edgesFieldOptions: { nullable: false }, nodeFieldOptions: { nullable: false } },
});

builder.queryType({ description: 'Reads. Everything here can be asked again without consequence.' });
builder.mutationType({ description: 'Changes.' });
builder.subscriptionType({
  description:
    'Each field starts or joins a run and yields its journal; `followRun` only reads. Leaving does not cancel.',
});
