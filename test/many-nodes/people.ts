import { storeBehaviors } from '../../server/behaviors/store-behaviors.ts';
import type { Database } from '../../server/database/database.ts';

/** The days of a user's sessions: each is a step of its extraction. */
export const days = ['15', '18', '21'] as const;
export const rowsPerDay = 40;

/** Stores people whose extraction takes a step for each of the days. */
export async function storePeople({ pool }: Database, people: readonly string[]): Promise<void> {
  const nothing = { app: null, media: null, place: null, duration: null, text: null };
  const rows = people.flatMap((userId) =>
    days.flatMap((day) =>
      Array.from({ length: rowsPerDay }, (_, minute) => ({
        ...nothing,
        userId,
        at: new Date(Date.UTC(2026, 0, Number(day), 10, minute)),
        action: 'browse',
        item: `x${day}`,
      })),
    ),
  );
  const client = await pool.connect();
  try {
    await storeBehaviors(client, rows, null);
  } finally {
    client.release();
  }
}
