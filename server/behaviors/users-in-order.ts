import type { Prisma, PrismaClient } from '../database/generated/prisma/client.ts';

/** The order of lists of users; those without a behavior come last, by their ids. */
export const mostRecentlyActive = (): Prisma.UserOrderByWithRelationInput[] => [
  { lastBehaviorAt: { sort: 'desc', nulls: 'last' } },
  { id: 'asc' },
];

/**
 * The ids of the users that come strictly behind one, in that order: up to three statements that use the index `user_recent`,
 * however far down the list. (Behind a cursor on a column that may be null, Prisma reads everybody.) None for an unknown id.
 */
export async function idsBehind(
  { user }: PrismaClient,
  where: Prisma.UserWhereInput,
  id: string,
  take: number,
): Promise<string[]> {
  const last = await user.findUnique({ where: { id }, select: { lastBehaviorAt: true } });
  if (!last) return [];
  const at = last.lastBehaviorAt;
  const select = { id: true };
  const active =
    at === null
      ? []
      : await user.findMany({
          select,
          take,
          where: {
            AND: [
              where,
              { lastBehaviorAt: { lte: at } },
              { OR: [{ lastBehaviorAt: { lt: at } }, { lastBehaviorAt: at, id: { gt: id } }] },
            ],
          },
          orderBy: mostRecentlyActive(),
        });
  const idle =
    active.length === take
      ? []
      : await user.findMany({
          select,
          take: take - active.length,
          where: { AND: [where, { lastBehaviorAt: null }, at === null ? { id: { gt: id } } : {}] },
          orderBy: { id: 'asc' },
        });
  return [...active, ...idle].map((found) => found.id);
}
