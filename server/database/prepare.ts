import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import type { Connection } from './connection.ts';
import { DatabaseError, reasonOf } from './database-error.ts';
import { migrate } from './migrate.ts';
import { migrationsFolder, readMigrations } from './migrations.ts';

/** The advisory lock that Prisma's own engine takes for its migrations. */
export const MIGRATIONS_LOCK = 72_707_369;

/**
 * Brings a database to this version's schema: our migrations, then the queue's own. Both under one lock: of
 * several nodes that start at once one does the work and the others wait for it. The lock goes with the
 * connection, so a killed node holds up nobody.
 * @returns the names of the migrations applied now.
 */
export async function prepareDatabase(connection: Connection): Promise<string[]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATIONS_LOCK]);
    const applied = await migrate(client, await readMigrations(migrationsFolder));
    await installQueue(connection);
    return applied;
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError(`The database cannot be brought to this version: ${reasonOf(error)}.`, {
      cause: error,
    });
  } finally {
    await client.end();
  }
}

/** Makes or updates graphile-worker's schema. (Three installs at once: two fail with 23505.) */
async function installQueue(connection: Connection): Promise<void> {
  const pool = new pg.Pool({ ...connection, max: 1 });
  try {
    await runMigrations({ pgPool: pool });
  } finally {
    await pool.end();
  }
}
