import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';

const everyMs = 50;

/** A database's address under which its connections are told from the bench's own. */
export function nodeUrl(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set('application_name', 'bench node');
  return url.href;
}

/** How many connections the nodes have that were given such an address. */
export async function countConnections(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity where datname = current_database() and application_name = 'bench node'`,
  );
  return rows[0]?.n ?? Number.NaN;
}

/** The same again and again until it is told to stop. */
export async function sampleConnections(pool: Pool, signal: AbortSignal): Promise<number[]> {
  const samples: number[] = [];
  while (!signal.aborted) {
    samples.push(await countConnections(pool));
    await pause(everyMs);
  }
  return samples;
}
