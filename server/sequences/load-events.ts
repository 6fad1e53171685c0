import type { Context } from '../schema/context.ts';
import { inOrderOf } from '../schema/in-order-of.ts';
import { eventParts } from './event-record.ts';

/** The events of these ids, in their order; null for those that are gone. As many statements for many as for one. */
export async function loadEvents(ids: string[], { house }: Context) {
  const events = await house.database.prisma.event.findMany({
    where: { id: { in: ids.map(BigInt) } },
    include: eventParts,
  });
  return inOrderOf(ids, events, ({ id }) => String(id));
}
