import type { EventType, PrismaClient } from '../database/generated/prisma/client.ts';
import type { Context } from '../schema/context.ts';

/** The types of these codes, in no order; codes may repeat. */
export async function loadTypes(prisma: PrismaClient, codes: Iterable<string>): Promise<EventType[]> {
  const wanted = [...new Set(codes)];
  return wanted.length === 0 ? [] : prisma.eventType.findMany({ where: { code: { in: wanted } } });
}

/**
 * For many lists of types, each written as JSON, the types in the order of the list: those that are only named by their codes
 * in one statement, those that are written out as they are.
 */
export async function loadTypeLists(keys: string[], { house }: Context): Promise<EventType[][]> {
  const lists = keys.map((key) => JSON.parse(key) as (string | EventType)[]);
  const codes = lists.flat().filter((entry) => typeof entry === 'string');
  const types = await loadTypes(house.database.prisma, codes);
  const byCode = new Map(types.map((type) => [type.code, type]));
  return lists.map((list) =>
    list.flatMap((entry) => (typeof entry === 'string' ? (byCode.get(entry) ?? []) : entry)),
  );
}
