import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../database/testing.ts';
import { gate } from '../testing.ts';
import { createWakeUps } from './wake-ups.ts';

const ignored = { onJournal: () => undefined, onCancel: () => undefined, onGap: () => undefined };

describe('wake-ups', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('should hear again after its connection was lost, and say that something may be missing', async () => {
    const missing = gate();
    const heard = gate<string>();
    const wakeUps = createWakeUps(database.connection, {
      ...ignored,
      onTrouble: () => undefined,
      onGap: missing.open,
      onCancel: heard.open,
    });
    await wakeUps.start();
    await database.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen%'`,
    );
    await missing.opened;
    await database.pool.query(`select pg_notify('causeway_cancel', 'run')`);
    expect(await heard.opened).toBe('run');
    await wakeUps.stop();
  });

  it('should try no more when the first connection cannot be opened', async () => {
    const troubles: string[] = [];
    const wakeUps = createWakeUps(
      { ...database.connection, database: 'none' },
      { ...ignored, onTrouble: ({ message }) => troubles.push(message) },
    );
    await expect(wakeUps.start()).rejects.toThrow('does not exist');
    // By the time that another one has come and gone, the server has closed the first.
    const other = createWakeUps(database.connection, { ...ignored, onTrouble: () => undefined });
    await other.start();
    await other.stop();
    expect(troubles).toEqual([]);
  });
});
