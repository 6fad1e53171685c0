import { setTimeout as pause } from 'node:timers/promises';
import type { BenchDatabase } from './bench.ts';

const everyMs = 50;

/** The numbers of connections to a database, but for the bench's own, sampled until it is told to stop. */
export async function sampleConnections(
  { connection, pool }: BenchDatabase,
  signal: AbortSignal,
): Promise<number[]> {
  const client = await pool.connect();
  const samples: number[] = [];
  try {
    // Those of the bench were there before the server's.
    const own = await count();
    while (!signal.aborted) {
      samples.push((await count()) - own);
      await pause(everyMs);
    }
    return samples;
  } finally {
    client.release();
  }

  async function count(): Promise<number> {
    const { rows } = await client.query<{ n: number }>(
      'select count(*)::int as n from pg_stat_activity where datname = $1',
      [connection.database],
    );
    return rows[0]?.n ?? 0;
  }
}
