import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../database/connect.ts';
import { createTestDatabase, type TestDatabase } from '../../database/testing.ts';
import { expireJournals } from '../journal/expire-journals.ts';
import { Journal } from '../journal/journal.ts';
import { Tail } from '../journal/tail.ts';
import { all, chunk, done, heldRun, textOf } from '../testing.ts';
import { unobserved } from '../work/run-observer.ts';
import { follow } from './follow.ts';
import { JournalReader } from './journal-reader.ts';
import { SlowPoll } from './slow-poll.ts';

describe('follow', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const node = () => {
    const tail = new Tail();
    const reader = new JournalReader(database.pool);
    const slowPoll = new SlowPoll(database.pool, tail, () => undefined);
    return { tail, reader, observer: unobserved, journal: new Journal(database.pool, tail), slowPoll };
  };
  /** A reader, and the number of statements that it has sent. */
  const countedReader = () => {
    let sent = 0;
    const counted = Object.assign(Object.create(database.pool), {
      query(...args: Parameters<typeof database.pool.query>) {
        sent += 1;
        return database.pool.query(...args);
      },
    });
    return { reader: new JournalReader(counted), statements: () => sent };
  };
  /** What has been quiet from one look to the next is looked after. */
  const lookTwice = async ({ slowPoll }: Pick<ReturnType<typeof node>, 'slowPoll'>) => {
    await slowPoll.look();
    await slowPoll.look();
  };
  const seqs = (items: readonly { seq: number }[]) => items.map(({ seq }) => seq);
  const upTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1);

  it('rule 5: should yield what is stored, then go on live, and end with the terminal item', async () => {
    const { journal, ...sources } = node();
    const lease = await heldRun(database);
    await journal.append(lease, [chunk('a'), chunk('b')]);
    const items = follow(sources, lease.runId, 0);
    expect((await items.next()).value).toMatchObject({ seq: 1 });
    const rest = all(items);
    await journal.append(lease, [chunk('c')]);
    await journal.append(lease, [done]);
    expect(seqs(await rest)).toEqual([2, 3, 4]);
  });

  it('rule 5: should yield strictly what lies behind every possible cursor', async () => {
    const { journal, ...sources } = node();
    const lease = await heldRun(database);
    await journal.append(lease, [...upTo(9).map((n) => chunk(`${n}`)), done]);
    for (let cut = 0; cut <= 9; cut += 1) {
      expect(seqs(await all(follow(sources, lease.runId, cut)))).toEqual(upTo(10).slice(cut));
    }
  });

  it('rule 5: should go on live on a node that does not do the work, woken or not', async () => {
    const worker = node();
    const watcher = node();
    const lease = await heldRun(database);
    const items = all(follow(watcher, lease.runId, 0));
    await worker.journal.append(lease, [chunk('a')]);
    watcher.tail.poke(lease.runId, 1);
    await worker.journal.append(lease, [chunk('b'), done]); // no wake-up: the slow poll finds it
    await lookTwice(watcher);
    expect(seqs(await items)).toEqual([1, 2, 3]);
  });

  it('rule 10: should show what another node writes after it took a run over from this one', async () => {
    const here = node();
    const there = node();
    const lease = await heldRun(database);
    await here.journal.append(lease, [chunk('mine')]);
    const items = all(follow(here, lease.runId, 0));
    await database.pool.query('update run set epoch = 2 where id = $1', [lease.runId]);
    await there.journal.append({ ...lease, epoch: 2 }, [chunk('theirs'), done]);
    here.tail.poke(lease.runId, 3);
    await expect.poll(() => here.tail.waiting(lease.runId)).toBe(1);
    await lookTwice(here);
    expect(seqs(await items)).toEqual([1, 2, 3]);
  });

  it('rule 11: should give a slow reader everything, from memory and from the journal', async () => {
    const { journal, ...sources } = node();
    const lease = await heldRun(database);
    const slow = follow(sources, lease.runId, 0);
    await journal.append(lease, [chunk('first')]);
    await slow.next();
    for (let n = 0; n < 30; n += 1)
      await journal.append(
        lease,
        upTo(100).map((m) => chunk(`${n}:${m}`)),
      );
    await journal.append(lease, [done]);
    sources.tail.release(lease.runId);
    expect(seqs(await all(slow))).toEqual(upTo(3_002).slice(1));
  });

  it('rule 11: should let go of everything when its reader leaves while the run is quiet', async () => {
    const { journal, ...sources } = node();
    const lease = await heldRun(database);
    const items = follow(sources, lease.runId, 0);
    const pending = items.next();
    await expect.poll(() => sources.tail.size).toBe(1);
    await items.return();
    expect(await pending).toMatchObject({ done: true });
    expect(sources.tail.size).toBe(0);
  });

  it('rule 13: should fold what lies in the journal, and go on with items as they are stored', async () => {
    const { journal, ...sources } = node();
    const lease = await heldRun(database);
    await journal.append(lease, [chunk('a'), chunk('b'), chunk('c'), chunk('d')]);
    const items = follow(sources, lease.runId, 0, { compact: true });
    const first = [await items.next(), await items.next()].map(({ value }) => value);
    expect(first).toMatchObject([{ seq: 1 }, { firstSeq: 2, seq: 4, payload: { text: 'bcd' } }]);
    const rest = all(items);
    await journal.append(lease, [chunk('e')]);
    await journal.append(lease, [chunk('f')]);
    await journal.append(lease, [done]);
    expect(seqs(await rest)).toEqual([5, 6, 7]);
    expect(seqs(await all(follow(sources, lease.runId, 2, { compact: true })))).toEqual([3, 6, 7]);
  });

  it('rule 13: should fold across the pages of a long journal, from any cursor', async () => {
    const { journal, ...sources } = node();
    const lease = await heldRun(database);
    await journal.append(lease, [...upTo(4_500).map((n) => chunk(`${n} `)), done]);
    for (const cut of [0, 1_999, 2_000, 4_499, 4_500]) {
      const items = await all(follow(sources, lease.runId, cut, { compact: true }));
      expect(textOf(items)).toBe(upTo(4_500).slice(cut).join(' ') + (cut < 4_500 ? ' ' : ''));
      expect(items.length).toBeLessThanOrEqual(3);
      expect(items.at(-1)).toMatchObject({ seq: 4_501, kind: 'Done' });
    }
  });

  it('rule 11: should let equal watchers share what is read, also where the run is not written', async () => {
    const [writer, other] = [node(), node()];
    const lease = await heldRun(database);
    await writer.journal.append(lease, [chunk('a')]);
    const { statements, reader } = countedReader();
    const sources = { tail: other.tail, reader, observer: unobserved };
    const watchers = Array.from({ length: 300 }, () => follow(sources, lease.runId, 0));
    await Promise.all(watchers.map((watcher) => watcher.next()));
    const rest = watchers.map((watcher) => all(watcher));
    await expect.poll(() => other.tail.waiting(lease.runId)).toBe(300);
    const before = statements();
    await writer.journal.append(lease, [chunk('b'), done]);
    other.tail.poke(lease.runId, 3);
    for (const items of await Promise.all(rest)) expect(seqs(items)).toEqual([2, 3]);
    expect(statements() - before).toBeLessThanOrEqual(3);
    expect(other.tail.size).toBe(0);
  });

  it('F39: should tell a reader whose journal expires under it that it did, and never pass over the hole', async () => {
    const { journal, ...sources } = node();
    const lease = await heldRun(database);
    await journal.append(
      lease,
      Array.from({ length: 250 }, (_, index) => chunk(`${index}`)),
    );
    const items = follow(sources, lease.runId, 0);
    await items.next();
    await database.pool.query(
      `update run set ended_at = now() - interval '29 days', status = 'FAILED' where id = $1`,
      [lease.runId],
    );
    sources.tail.release(lease.runId);
    expect(await expireJournals(database.pool, 28, new AbortController().signal)).toBe(1);
    await expect(all(items)).rejects.toMatchObject({ code: 'JOURNAL_EXPIRED' });
    expect(await expireJournals(database.pool, 28, new AbortController().signal)).toBe(0);
  });

  it('F35: should wait for a database that cuts its connections, and lose nothing', async () => {
    const { journal, ...sources } = node();
    const lease = await heldRun(database);
    await journal.append(lease, [chunk('a'), chunk('b'), done]);
    sources.tail.release(lease.runId);
    const locker = await database.pool.connect();
    await locker.query('begin; lock table journal_item');
    const items = all(follow(sources, lease.runId, 0));
    for (let cut = 0; cut < 2; cut += 1) await expect.poll(cutReader).toBe(1);
    await locker.query('rollback');
    locker.release();
    expect(seqs(await items)).toEqual([1, 2, 3]);
  });

  /** Ends the connection on which a page is being read; answers how many there were. */
  async function cutReader(): Promise<number | null> {
    const { rowCount } = await database.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock' and query ilike '%from journal_item%'`,
    );
    return rowCount;
  }

  it('rule 11: should look after a quiet run once for all who watch it, and go on when there is news', async () => {
    const writer = node();
    const { tail, slowPoll } = node();
    const lease = await heldRun(database);
    await writer.journal.append(lease, [chunk('a')]);
    const { statements, reader } = countedReader();
    const watchers = Array.from({ length: 250 }, () =>
      follow({ tail, reader, observer: unobserved }, lease.runId, 0),
    );
    // They come one by one, so that some wait while others read.
    for (const watcher of watchers) await watcher.next();
    const rest = watchers.map((watcher) => all(watcher));
    await expect.poll(() => tail.waiting(lease.runId)).toBe(250);
    const before = statements();
    await lookTwice({ slowPoll });
    expect(statements() - before).toBe(0); // nothing has happened, which one statement for all runs said
    await writer.journal.append(lease, [chunk('b'), done]);
    tail.poke(lease.runId, 3);
    for (const items of await Promise.all(rest)) expect(seqs(items)).toEqual([2, 3]);
    expect(tail.size).toBe(0);
  });

  it('F12, F13: should free everything that 10,000 watchers of a quiet run held', async () => {
    const { journal, ...sources } = node();
    const lease = await heldRun(database);
    await journal.append(lease, [chunk('a')]);
    sources.tail.release(lease.runId);
    const warnings: string[] = [];
    const warned = ({ message }: Error) => warnings.push(message);
    process.on('warning', warned);
    for (let round = 0; round < 10; round += 1) {
      const watchers = Array.from({ length: 1_000 }, () => follow(sources, lease.runId, 1));
      const quiet = watchers.map((watcher) => watcher.next());
      await expect.poll(() => sources.tail.waiting(lease.runId)).toBe(1_000);
      await Promise.all(watchers.map((watcher) => watcher.return()));
      expect((await Promise.all(quiet)).every(({ done }) => done)).toBe(true);
      expect(sources.tail.size).toBe(0);
    }
    process.off('warning', warned);
    expect(warnings).toEqual([]);
  });

  it('F39: should not wait for ever for a run that was deleted', async () => {
    const { journal, ...sources } = node();
    const lease = await heldRun(database);
    await journal.append(lease, [chunk('a')]);
    sources.tail.release(lease.runId);
    const items = follow(sources, lease.runId, 0);
    await items.next();
    const rest = all(items);
    await expect.poll(() => sources.tail.waiting(lease.runId)).toBe(1);
    await database.pool.query('delete from run where id = $1', [lease.runId]);
    void lookTwice(sources);
    await expect(rest).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('F15: should fail with nothing once its reader has left, whatever becomes of what it reads', async () => {
    const { pool, close } = connect(database.connection, 1);
    const held = await pool.connect();
    const unknown = follow(
      { tail: new Tail(), reader: new JournalReader(pool), observer: unobserved },
      randomUUID(),
      0,
    );
    const next = unknown.next(); // waits for the one connection, to be told that there is no such run
    const left = unknown.return();
    held.release();
    expect(await next).toEqual({ done: true, value: undefined });
    await left;
    await close();
  });
});
