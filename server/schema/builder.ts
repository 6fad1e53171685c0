import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import DataloaderPlugin from '@pothos/plugin-dataloader';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import { mayAct } from '../access/principal.ts';
import type PrismaTypes from '../database/generated/pothos-types.ts';
import { getDatamodel } from '../database/generated/pothos-types.ts';
import { fieldCost } from '../limits/field-cost.ts';
import { Refusal } from '../refusals/refusals.ts';
import type { CursorPosition } from '../runs/journal/cursor.ts';
import type { Context } from './context.ts';

export interface SchemaTypes {
  PrismaTypes: PrismaTypes;
  Context: Context;
  /** Roles that a field asks for; without any, its root type's. */
  AuthScopes: { viewer: boolean; analyst: boolean; admin: boolean };
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  DefaultNodeNullability: false;
  Scalars: {
    ID: { Input: string; Output: string | number };
    DateTime: { Input: Date; Output: Date };
    Cursor: { Input: CursorPosition; Output: CursorPosition };
    Decimal: { Input: string; Output: string };
    File: { Input: File; Output: never };
  };
}

/** The one builder that each feature's `schema.ts` adds its types and fields to. */
export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: [ScopeAuthPlugin, PrismaPlugin, RelayPlugin, DataloaderPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  scopeAuth: {
    authScopes: ({ principal }) => ({
      viewer: mayAct(principal, 'VIEWER'),
      analyst: mayAct(principal, 'ANALYST'),
      admin: mayAct(principal, 'ADMIN'),
    }),
    authorizeOnSubscribe: true,
    unauthorizedError: () => new Refusal('FORBIDDEN', 'Your role does not allow this.'),
  },
  // Only counted here; what is over the limit is refused before anything resolves (limits/cost-limit.ts).
  complexity: { fieldComplexity: (args, _context, field) => fieldCost(field, args), disabled: true },
  prisma: {
    client: ({ house }) => house.database.prisma,
    dmmf: getDatamodel(),
    filterConnectionTotalCount: true,
    onUnusedQuery: 'warn',
  },
  relay: { edgesFieldOptions: { nullable: false }, nodeFieldOptions: { nullable: false } },
});

builder.queryType({
  description: 'Reads. Everything here can be asked again without consequence.',
  authScopes: { viewer: true },
});
builder.mutationType({ description: 'Changes. Open to analysts and admins.', authScopes: { analyst: true } });
builder.subscriptionType({
  authScopes: { viewer: true },
  description:
    'Each field starts or joins a run and yields its journal; `followRun` only reads. Leaving does not cancel.',
});
