import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import { heldRun } from '../runs/testing.ts';
import { etaSeconds, figuresOf } from './figures.ts';
import { costOf } from './member-cost.ts';
import { readMembers, storeChanges, storeMembers } from './members.ts';
import { Tally } from './tally.ts';

const limits = { usual: 4, most: 9 };
const all = { after: 0, first: 100, status: [] };

describe('the figures of a batch', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  /** A batch of three users, all under way for ten seconds, whose runs have used 100 and 10 tokens each. */
  async function openBatch() {
    const { pool } = database;
    const { runId: batchId } = await heldRun(database);
    await pool.query(
      `update run set kind = 'extractEventsBatch', input = '{"concurrency": null}' where id = $1`,
      [batchId],
    );
    await storeMembers(pool, batchId, ['a', 'b', 'c']);
    const waiting = await readMembers(pool, batchId, all);
    const members = [];
    for (const member of waiting) {
      const { runId } = await heldRun(database);
      await pool.query(
        `insert into llm_call (run_id, purpose, model, streamed, outcome, prompt_tokens, completion_tokens, cost, request_hash)
         values ($1, 'extract-events/1', 'm', true, 'COMPLETE', 100, 10, 0.000123, '')`,
        [runId],
      );
      members.push({ ...member, runId, status: 'ACTIVE' as const });
    }
    await storeChanges(pool, batchId, members);
    await pool.query(
      `update batch_member set started_at = now() - interval '10 seconds' where batch_id = $1`,
      [batchId],
    );
    return { batchId, members };
  }

  const now = async (batchId: string) => {
    const [figures] = await figuresOf(database.pool, [batchId], limits);
    if (!figures) throw new Error('There is no such batch.');
    return figures;
  };

  it('should count what a run cost once, when it has ended, also by a worker that takes over in between', async () => {
    const { batchId, members } = await openBatch();
    const before = await now(batchId);
    expect(before).toMatchObject({ active: 3, promptTokens: 0, completionTokens: 0, busySeconds: 0 });
    const tally = new Tally(before);
    for (const member of members.slice(0, 2)) {
      const ended = { ...member, status: 'SUCCEEDED' as const, eventCount: 2 };
      tally.add(await costOf(database, batchId, [ended]));
      tally.changed(member, ended);
      await storeChanges(database.pool, batchId, [ended]);
    }
    const after = await now(batchId);
    expect(tally.figures).toEqual({ ...after, busySeconds: expect.closeTo(after.busySeconds, 0) });
    expect(after).toMatchObject({
      succeeded: 2,
      active: 1,
      promptTokens: 200,
      completionTokens: 20,
      cost: '0.000246',
    });
  });

  it('should tell the time that is left from the users that are done, and from none that was cancelled', async () => {
    const { batchId, members } = await openBatch();
    const [one, two] = members;
    if (!one || !two) throw new Error('The batch has no members.');
    expect(etaSeconds(await now(batchId))).toBeNull();
    const ended = [
      { ...one, status: 'FAILED' as const },
      { ...two, status: 'CANCELLED' as const },
    ];
    const { seconds } = await costOf(database, batchId, ended);
    await storeChanges(database.pool, batchId, ended);
    const figures = await now(batchId);
    expect(seconds).toBeCloseTo(10, 0);
    expect(figures.busySeconds).toBeCloseTo(seconds, 0);
    expect(etaSeconds(figures)).toBeCloseTo(figures.busySeconds / limits.usual, 5);
  });

  it('should say how many go on at once: what was asked for, within what the node can do', async () => {
    const { batchId } = await openBatch();
    expect((await now(batchId)).concurrency).toBe(4);
    await database.pool.query(`update run set input = '{"concurrency": 20}' where id = $1`, [batchId]);
    expect((await now(batchId)).concurrency).toBe(9);
  });
});
