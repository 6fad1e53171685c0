import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';

/** What an operation selects of the entries of a connection, for Prisma. */
export function pageSelection(context: object, info: GraphQLResolveInfo) {
  const { select, include } = queryFromInfo({ context, info, path: [{ name: 'edges' }, { name: 'node' }] });
  if (select) return { select };
  return include ? { include } : {};
}

export type PageSelection = ReturnType<typeof pageSelection>;
