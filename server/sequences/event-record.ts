import type { Prisma } from '../database/generated/prisma/client.ts';

/** What is read with an event, always: its type and the ids of its evidence in time order. */
export const eventParts = {
  type: true,
  evidence: { select: { behaviorId: true }, orderBy: { behavior: { at: 'asc' } } },
} satisfies Prisma.EventInclude;

/** An event of a sequence, whether it was read from the database or from the journal item that announced it. */
export type EventRecord = Prisma.EventGetPayload<{ include: typeof eventParts }>;

/** An event as plain JSON, for a journal item. */
export type EventSnapshot = Omit<EventRecord, 'id' | 'start' | 'end' | 'evidence'> & {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly evidence: readonly string[];
};

export function toSnapshot(event: EventRecord): EventSnapshot {
  return {
    ...event,
    id: String(event.id),
    start: event.start.toISOString(),
    end: event.end.toISOString(),
    evidence: event.evidence.map(({ behaviorId }) => String(behaviorId)),
  };
}

export function fromSnapshot(snapshot: EventSnapshot): EventRecord {
  return {
    ...snapshot,
    id: BigInt(snapshot.id),
    start: new Date(snapshot.start),
    end: new Date(snapshot.end),
    evidence: snapshot.evidence.map((id) => ({ behaviorId: BigInt(id) })),
  };
}
