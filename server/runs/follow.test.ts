import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import { follow } from './follow.ts';
import { Journal } from './journal.ts';
import { Tail } from './tail.ts';
import { all, chunk, done, heldRun } from './testing.ts';

describe('follow', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const node = () => {
    const tail = new Tail();
    return { tail, journal: new Journal(database.pool, tail) };
  };
  const seqs = (items: readonly { seq: number }[]) => items.map(({ seq }) => seq);
  const upTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1);

  it('rule 5: should yield what is stored, then go on live, and end with the terminal item', async () => {
    const { tail, journal } = node();
    const lease = await heldRun(database);
    await journal.append(lease, [chunk('a'), chunk('b')]);
    const items = follow(journal, tail, lease.runId, 0);
    expect((await items.next()).value).toMatchObject({ seq: 1 });
    const rest = all(items);
    await journal.append(lease, [chunk('c')]);
    await journal.append(lease, [done]);
    expect(seqs(await rest)).toEqual([2, 3, 4]);
  });

  it('rule 5: should yield strictly what lies behind every possible cursor', async () => {
    const { tail, journal } = node();
    const lease = await heldRun(database);
    await journal.append(lease, [...upTo(9).map((n) => chunk(`${n}`)), done]);
    for (let cut = 0; cut <= 9; cut += 1) {
      expect(seqs(await all(follow(journal, tail, lease.runId, cut)))).toEqual(upTo(10).slice(cut));
    }
  });

  it('rule 5: should go on live on a node that does not do the work, woken or not', async () => {
    const worker = node();
    const watcher = node();
    const lease = await heldRun(database);
    const items = all(follow(watcher.journal, watcher.tail, lease.runId, 0));
    await worker.journal.append(lease, [chunk('a')]);
    watcher.tail.poke(lease.runId, 1);
    await worker.journal.append(lease, [chunk('b'), done]); // no wake-up: the slow poll finds it
    expect(seqs(await items)).toEqual([1, 2, 3]);
  });

  it('rule 10: should show what another node writes after it took a run over from this one', async () => {
    const here = node();
    const there = node();
    const lease = await heldRun(database);
    await here.journal.append(lease, [chunk('mine')]);
    const items = all(follow(here.journal, here.tail, lease.runId, 0));
    await database.pool.query('update run set epoch = 2 where id = $1', [lease.runId]);
    await there.journal.append({ ...lease, epoch: 2 }, [chunk('theirs'), done]);
    here.tail.poke(lease.runId, 3);
    expect(seqs(await items)).toEqual([1, 2, 3]);
  });

  it('rule 11: should give a slow reader everything, from memory and from the journal', async () => {
    const { tail, journal } = node();
    const lease = await heldRun(database);
    const slow = follow(journal, tail, lease.runId, 0);
    await journal.append(lease, [chunk('first')]);
    await slow.next();
    for (let n = 0; n < 30; n += 1)
      await journal.append(
        lease,
        upTo(100).map((m) => chunk(`${n}:${m}`)),
      );
    await journal.append(lease, [done]);
    tail.release(lease.runId);
    expect(seqs(await all(slow))).toEqual(upTo(3_002).slice(1));
  });

  it('rule 11: should let go of everything when its reader leaves while the run is quiet', async () => {
    const { tail, journal } = node();
    const lease = await heldRun(database);
    const items = follow(journal, tail, lease.runId, 0);
    const pending = items.next();
    await expect.poll(() => tail.size).toBe(1);
    await items.return();
    expect(await pending).toMatchObject({ done: true });
    expect(tail.size).toBe(0);
  });
});
