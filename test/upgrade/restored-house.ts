import { fileURLToPath } from 'node:url';
import { restore } from '../../server/backup/restore.ts';
import { migrationsFolder, readMigrations } from '../../server/database/migrations.ts';
import { createTestDatabase } from '../../server/database/testing.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';

interface RestoredHouse extends TestHouse {
  /** Migrations that brought the database to this version. */
  readonly migrated: number;
  /** Runs that had not ended when the archive was written. */
  readonly unfinished: readonly string[];
}

/** A node of this version on a database that an earlier release made. */
export async function openRestoredHouse(archive: string): Promise<RestoredHouse> {
  const database = await createTestDatabase();
  const { migrated } = await restore({
    connection: database.connection,
    file: fileURLToPath(new URL(archive, import.meta.url)),
    replace: false,
    migrations: await readMigrations(migrationsFolder),
  });
  const { rows } = await database.pool.query<{ id: string }>('select id from run where ended_at is null');
  // The archives grow old, and are to stay readable.
  const house = await openTestHouse({ JOURNAL_DAYS: '36500' }, database);
  return {
    ...house,
    migrated,
    unfinished: rows.map(({ id }) => id),
    async close() {
      await house.stop();
      await database.drop();
    },
  };
}
