import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../database/connect.ts';
import { createTestDatabase, type TestDatabase } from '../../database/testing.ts';
import { Journal } from '../journal/journal.ts';
import { Tail } from '../journal/tail.ts';
import { chunk, heldRun } from '../testing.ts';
import { SlowPoll } from './slow-poll.ts';

describe('the slow poll', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const { signal } = new AbortController();
  const write = (lease: Awaited<ReturnType<typeof heldRun>>) =>
    new Journal(database.pool, new Tail()).append(lease, [chunk('unheard')]);

  it('F25: should send those who wait to what went on unheard, in one statement, and leave the others alone', async () => {
    const tail = new Tail();
    let statements = 0;
    const counted = Object.assign(Object.create(database.pool), {
      query(...args: Parameters<typeof database.pool.query>) {
        statements += 1;
        return database.pool.query(...args);
      },
    });
    const slowPoll = new SlowPoll(counted, tail, () => undefined);
    const leases = [await heldRun(database), await heldRun(database), await heldRun(database)];
    const woken: string[] = [];
    for (const { runId } of leases) {
      tail.watch(runId, () => 0);
      void tail.change(runId, 0, signal).then((overdue) => woken.push(`${runId} ${overdue}`));
    }
    const [first] = leases;
    if (!first) throw new Error('There are three.');
    await write(first);
    await slowPoll.look();
    expect([statements, woken]).toEqual([0, []]); // nothing is quiet at the first look
    await slowPoll.look();
    expect(statements).toBe(1);
    await expect.poll(() => woken).toEqual([`${first.runId} true`]);
    expect(leases.map(({ runId }) => tail.waiting(runId))).toEqual([0, 1, 1]);
  });

  it('should look for one who lacks what the node has heard of', async () => {
    const tail = new Tail();
    const slowPoll = new SlowPoll(database.pool, tail, () => undefined);
    const lease = await heldRun(database);
    await write(lease);
    tail.watch(lease.runId, () => 0);
    tail.poke(lease.runId, 1);
    const overdue = tail.change(lease.runId, 1, signal);
    await slowPoll.look();
    await slowPoll.look();
    expect(await overdue).toBe(true);
  });

  it('should say once that it cannot look, and go on', async () => {
    const tail = new Tail();
    const { pool, close } = connect({ ...database.connection, database: 'there_is_none' }, 1);
    const troubles: unknown[] = [];
    const slowPoll = new SlowPoll(pool, tail, (error) => troubles.push(error));
    tail.watch('00000000-0000-4000-8000-000000000000', () => 0);
    void tail.change('00000000-0000-4000-8000-000000000000', 0, signal);
    slowPoll.start();
    await expect.poll(() => troubles.length, { timeout: 10_000 }).toBe(1);
    await slowPoll.stop();
    expect(troubles).toHaveLength(1);
    await close();
  });
});
