import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import { Readiness } from './readiness.ts';

describe('readiness', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('should be there from when the node serves until it is told to stop', async () => {
    const readiness = new Readiness(database.pool);
    expect(await readiness.trouble()).toMatchObject({ status: 'starting' });
    readiness.serve();
    expect(await readiness.trouble()).toBeNull();
    readiness.drain();
    expect(await readiness.trouble()).toMatchObject({ status: 'draining' });
  });

  it('should end while the database does not answer', async () => {
    const pool = new pg.Pool({ host: '127.0.0.1', port: 1 });
    const readiness = new Readiness(pool);
    readiness.serve();
    expect(await readiness.trouble()).toMatchObject({ status: 'no-database' });
    await pool.end();
  });

  it('should end while the database has migrations that this version does not know, or lacks one', async () => {
    const readiness = new Readiness(database.pool);
    readiness.serve();
    await database.pool.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at) values ('1', '', '29990101000000_later', now())`,
    );
    expect(await readiness.trouble()).toMatchObject({ status: 'other-migrations' });
    await database.pool.query(`delete from _prisma_migrations where id = '1'`);
    expect(await readiness.trouble()).toBeNull();
    await database.pool.query(
      `update _prisma_migrations set finished_at = null where migration_name = (select max(migration_name) from _prisma_migrations)`,
    );
    expect(await readiness.trouble()).toMatchObject({ status: 'other-migrations' });
  });
});
