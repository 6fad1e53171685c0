import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import { testEngine } from './testing.ts';

describe('engine', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('F24: should leave no connection behind when it cannot start', async () => {
    const listening = async () => {
      const { rowCount } = await database.pool.query(
        `select from pg_stat_activity where datname = current_database() and query like 'listen%'`,
      );
      return rowCount;
    };
    const engine = testEngine(database);
    await engine.start();
    expect(await listening()).toBe(1);
    await engine.stop();
    await database.pool.query('drop schema graphile_worker cascade'); // the queue cannot be asked
    await expect(testEngine(database).start()).rejects.toThrow('graphile_worker');
    await expect.poll(listening).toBe(0);
  });
});
