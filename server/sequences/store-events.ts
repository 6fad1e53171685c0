import type { Transaction } from '../database/database.ts';
import type { EventRecord } from './event-record.ts';
import { insertEvents, insertEventTypes, insertEvidence, reserveIds } from './store-events.sql.ts';

/** Reserves ids for events, so that the item that announces an event can carry its id. Unused ones are never used. */
export async function reserveEventIds(database: Transaction, count: number): Promise<bigint[]> {
  const { rows } = await database.query(reserveIds, [count]);
  return rows.map(({ id }) => BigInt(id));
}

/** Stores events with their evidence, and the types that the vocabulary did not know: three statements, however many. */
export async function storeEvents(transaction: Transaction, events: readonly EventRecord[]): Promise<void> {
  if (events.length === 0) return;
  const types = [...new Map(events.map(({ type }) => [type.code, type])).values()].filter(
    ({ isNew }) => isNew,
  );
  if (types.length > 0) {
    await transaction.query(insertEventTypes, [
      types.map(({ code }) => code),
      types.map(({ zh }) => zh),
      types.map(({ en }) => en),
    ]);
  }
  await transaction.query(insertEvents, [
    events.map(({ id }) => id),
    events.map(({ sequenceId }) => sequenceId),
    events.map(({ userId }) => userId),
    events.map(({ step }) => step),
    events.map(({ typeCode }) => typeCode),
    events.map(({ category }) => category),
    events.map(({ source }) => source),
    events.map(({ claimedConversion }) => claimedConversion),
    events.map(({ start }) => start.toISOString()),
    events.map(({ end }) => end.toISOString()),
    events.map(({ context }) => JSON.stringify(context)),
  ]);
  const evidence = events.flatMap(({ id, evidence }) =>
    evidence.map(({ behaviorId }) => ({ id, behaviorId })),
  );
  await transaction.query(insertEvidence, [
    evidence.map(({ id }) => id),
    evidence.map(({ behaviorId }) => behaviorId),
  ]);
}
