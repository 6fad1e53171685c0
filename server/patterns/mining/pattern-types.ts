import type { EventType, PrismaClient } from '../../database/generated/prisma/client.ts';
import type { Context } from '../../schema/context.ts';
import type { PatternRecord } from './pattern-record.ts';

/** The types that some patterns name, each once. Their synonyms are left out: a journal need not keep them. */
export async function loadPatternTypes(
  prisma: PrismaClient,
  patterns: readonly PatternRecord[],
): Promise<EventType[]> {
  const codes = [...new Set(patterns.flatMap(({ steps }) => steps.flat()))];
  if (codes.length === 0) return [];
  const types = await findTypes(prisma, codes);
  return types.map((type) => ({ ...type, synonyms: [] }));
}

/** For many lists of types, each written as JSON, the types: those that are only named by their codes in one statement. */
export async function loadTypeLists(keys: string[], { house }: Context): Promise<EventType[][]> {
  const lists = keys.map((key) => JSON.parse(key) as (string | EventType)[]);
  const codes = new Set(lists.flat().filter((entry) => typeof entry === 'string'));
  const types = codes.size === 0 ? [] : await findTypes(house.database.prisma, [...codes]);
  const byCode = new Map(types.map((type) => [type.code, type]));
  return lists.map((list) =>
    list.flatMap((entry) => (typeof entry === 'string' ? (byCode.get(entry) ?? []) : entry)),
  );
}

const findTypes = (prisma: PrismaClient, codes: string[]) =>
  prisma.eventType.findMany({ where: { code: { in: codes } } });
