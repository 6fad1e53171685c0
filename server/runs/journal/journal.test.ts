import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../database/testing.ts';
import { cancelRun } from '../commands/cancel.ts';
import { JournalReader } from '../reading/journal-reader.ts';
import { chunk, done, heldRun } from '../testing.ts';
import { Journal } from './journal.ts';
import { Stopped } from './stopped.ts';
import { Tail } from './tail.ts';

describe('journal', () => {
  let database: TestDatabase;
  let journal: Journal;
  let reader: JournalReader;

  beforeAll(async () => {
    database = await createTestDatabase();
    journal = new Journal(database.pool, new Tail());
    reader = new JournalReader(database.pool);
  });
  afterAll(() => database.drop());

  const seqsOf = async (runId: string) => (await reader.read(runId, 0, 200)).map(({ seq }) => seq);

  it('rule 1: should number the items of each run from 1 without a gap, also when many runs append at once', async () => {
    const leases = await Promise.all(Array.from({ length: 20 }, () => heldRun(database)));
    await Promise.all(
      leases.flatMap((lease) =>
        [1, 2, 3, 4, 5].map((n) => journal.append(lease, [chunk(`${n}a`), chunk(`${n}b`)])),
      ),
    );
    for (const { runId } of leases) {
      const items = await reader.read(runId, 0, 200);
      expect(items.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      expect(items.map((item) => item.kind === 'LlmChunk' && item.payload.text)).toEqual([
        '1a',
        '1b',
        '2a',
        '2b',
        '3a',
        '3b',
        '4a',
        '4b',
        '5a',
        '5b',
      ]);
    }
  });

  it('rule 1: should keep any text as it was', async () => {
    const lease = await heldRun(database);
    const text = 'a "quoted" \\ {brace}, 中文 🚗\t\n';
    await journal.append(lease, [chunk(text)]);
    expect(await reader.read(lease.runId, 0, 200)).toMatchObject([{ kind: 'LlmChunk', payload: { text } }]);
  });

  it('rule 2: should be in the database once append resolves, together with what was written with it', async () => {
    const lease = await heldRun(database);
    const stored = await journal.append(lease, [chunk('x')], async (transaction) => {
      await transaction.query(`insert into "user" (id) values ('written-with')`);
    });
    expect(stored).toMatchObject([{ runId: lease.runId, seq: 1 }]);
    expect(await seqsOf(lease.runId)).toEqual([1]);
    expect(await database.prisma.user.count({ where: { id: 'written-with' } })).toBe(1);
  });

  it('rule 2: should keep neither the items nor the rows when the rows fail, and leave other runs alone', async () => {
    const [failing, fine, next] = await Promise.all([
      heldRun(database),
      heldRun(database),
      heldRun(database),
    ]);
    const first = journal.append(next, [chunk('opens a commit, so that the others wait for one group')]);
    const outcomes = await Promise.allSettled([
      first,
      journal.append(failing, [chunk('lost')], async (transaction) => {
        await transaction.query(`insert into "user" (id) values ('rolled-back')`);
        await transaction.query('select 1 / 0');
      }),
      journal.append(fine, [chunk('kept')]),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await seqsOf(failing.runId)).toEqual([]);
    expect(await seqsOf(fine.runId)).toEqual([1]);
    expect(await database.prisma.user.count({ where: { id: 'rolled-back' } })).toBe(0);
    await journal.append(failing, [chunk('goes on')]);
    expect(await seqsOf(failing.runId)).toEqual([1]);
  });

  it('rule 3: should take nothing behind the end', async () => {
    const lease = await heldRun(database);
    await cancelRun(database.pool, lease.runId);
    await expect(journal.append(lease, [chunk('late')])).rejects.toBeInstanceOf(Stopped);
    expect((await reader.read(lease.runId, 0, 200)).map(({ kind }) => kind)).toEqual(['Error']);
  });

  it('rule 3: should refuse a second terminal item even to its writer', async () => {
    const lease = await heldRun(database);
    await journal.append(lease, [done]);
    await expect(journal.append(lease, [done])).rejects.toThrow(/journal_one_end/);
    expect(await seqsOf(lease.runId)).toEqual([1]);
  });

  it('rule 4: should fence out an older epoch, also one that waits for the row while the newer takes over', async () => {
    const lease = await heldRun(database);
    await journal.append(lease, [chunk('mine')]);
    const takeover = await database.pool.connect();
    await takeover.query('begin');
    await takeover.query('update run set epoch = epoch + 1 where id = $1', [lease.runId]);
    const late = journal.append(lease, [chunk('zombie')]);
    late.catch(() => undefined);
    await waitsForLock(lease.runId);
    await takeover.query('commit');
    takeover.release();
    await expect(late).rejects.toBeInstanceOf(Stopped);
    expect(await seqsOf(lease.runId)).toEqual([1]);
  });

  it('rule 4: should not append twice when the same append is sent again after its outcome was lost', async () => {
    const lease = await heldRun(database);
    const again = { ...lease };
    await journal.append(lease, [chunk('once')]);
    await expect(journal.append(again, [chunk('once')])).rejects.toBeInstanceOf(Stopped);
    expect(await seqsOf(lease.runId)).toEqual([1]);
  });

  /** Resolves once another connection waits for a lock. */
  async function waitsForLock(what: string): Promise<void> {
    await expect
      .poll(
        async () => {
          const { rows } = await database.pool.query(
            `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
          );
          return rows[0].n;
        },
        { message: `an append to ${what} should wait` },
      )
      .toBeGreaterThan(0);
  }
});
