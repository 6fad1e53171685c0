import type { Context } from '../schema/context.ts';
import { inOrderOf } from '../schema/in-order-of.ts';

/** The users of these ids, in their order; null for those who were erased. One statement. */
export async function loadUsers(ids: string[], { house }: Context) {
  const users = await house.database.prisma.user.findMany({ where: { id: { in: ids } } });
  return inOrderOf(ids, users, ({ id }) => id);
}
