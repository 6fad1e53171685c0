import { storeBehaviors } from '../../../server/behaviors/store-behaviors.ts';
import type { Database } from '../../../server/database/database.ts';

/** Behaviors of each user: one session, and so one step, of the most rows that a step takes. */
export const rowsPerUser = 60;

/** The bench's user number `index`, from 0. */
export const benchUser = (index: number): string => `bench_${String(index).padStart(4, '0')}`;

/** When row `index` of every user was, from 0: one each minute. */
export const rowTime = (index: number): Date => new Date(Date.UTC(2026, 0, 15, 10, index));

/** Makes users with 60 behaviors each. */
export async function storeBenchUsers({ pool }: Database, users: number): Promise<void> {
  const nothing = { item: '宝马_7系', media: null, place: null, duration: 30, text: null };
  const rows = Array.from({ length: users * rowsPerUser }, (_, index) => ({
    ...nothing,
    userId: benchUser(Math.floor(index / rowsPerUser)),
    at: rowTime(index % rowsPerUser),
    action: 'browse',
    app: '汽车之家',
  }));
  const client = await pool.connect();
  try {
    await storeBehaviors(client, rows, null);
  } finally {
    client.release();
  }
}
