import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../database/testing.ts';
import { expireJournals } from './expire-journals.ts';

describe('expireJournals', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const { signal } = new AbortController();
  /** Stores runs that ended so many days ago, each with its items. */
  const store = (runs: number, items: number, days: number) =>
    database.pool.query(
      `with made as (
         insert into run (id, kind, principal, input, status, last_seq, ended_at)
         select gen_random_uuid(), 'test', 'tester', '{}', 'FINISHED', $2, now() - $3 * interval '1 day'
         from generate_series(1, $1) returning id
       ) insert into journal_item (run_id, seq, kind, at, payload)
         select id, seq, 'LlmChunk', now(), '{}' from made, generate_series(1, $2) as seq`,
      [runs, items, days],
    );
  const kept = async () => ({
    runs: await database.prisma.run.count(),
    expired: await database.prisma.run.count({ where: { expiredAt: { not: null } } }),
    items: await database.prisma.journalItem.count(),
  });

  it('rule 15: should delete the journals of old runs, whoever else does so at once, and no run', async () => {
    await store(250, 3, 29);
    await store(2, 3, 27);
    const told = await Promise.all([1, 2, 3].map(() => expireJournals(database.pool, 28, signal)));
    expect(told.reduce((sum, runs) => sum + runs)).toBe(250);
    expect(await kept()).toEqual({ runs: 252, expired: 250, items: 6 });
  });

  it('rule 15: should not delete many long journals in one statement, nor go on once it is told to stop', async () => {
    await store(3, 30_000, 29);
    const stopping = new AbortController();
    const counted = Object.assign(Object.create(database.pool), {
      async query(...args: Parameters<typeof database.pool.query>) {
        const result = await database.pool.query(...args);
        stopping.abort();
        return result;
      },
    });
    expect(await expireJournals(counted, 28, stopping.signal)).toBe(2);
    expect(await expireJournals(database.pool, 28, signal)).toBe(1);
  });
});
