import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';

/** What an operation selects of the entries of a connection, to spread into Prisma's query: relations beside all columns. */
export function pageSelection(context: object, info: GraphQLResolveInfo): object {
  return queryFromInfo({ context, info, path: [{ name: 'edges' }, { name: 'node' }] });
}
