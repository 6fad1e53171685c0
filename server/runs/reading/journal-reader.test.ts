import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../database/testing.ts';
import { Journal } from '../journal/journal.ts';
import { Tail } from '../journal/tail.ts';
import { chunk, heldRun } from '../testing.ts';
import { JournalReader } from './journal-reader.ts';

describe('the reader of journals', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('F20: should leave connections to everything else however many come at once, and serve all of them', async () => {
    const { pool } = database;
    const lease = await heldRun(database);
    await new Journal(pool, new Tail()).append(lease, [chunk('a'), chunk('b')]);
    const blocker = await pool.connect();
    await blocker.query('begin; lock table journal_item in access exclusive mode');
    const reader = new JournalReader(pool);
    // Each asks for another page, or they would share one.
    const coming = Array.from({ length: 100 }, (_, index) => reader.read(lease.runId, 0, index + 2));
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await blocker.query('rollback');
    blocker.release();
    for (const items of await Promise.all(coming)) expect(items.map(({ seq }) => seq)).toEqual([1, 2]);
  });
});
