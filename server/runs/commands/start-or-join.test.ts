import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../database/testing.ts';
import { testRequest } from '../testing.ts';
import { cancelRun } from './cancel.ts';
import { startOrJoin } from './start-or-join.ts';

describe('startOrJoin', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const start = (changes: Parameters<typeof testRequest>[0]) =>
    startOrJoin(database.pool, testRequest(changes), 1_000);

  it('rule 8: should start one run however many ask at once, with keys of their own or none', async () => {
    const exclusiveKey = randomUUID();
    const runs = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        start({ exclusiveKey, runKey: n % 2 === 0 ? `${exclusiveKey}-${n}` : null }),
      ),
    );
    expect(new Set(runs.map(({ runId }) => runId)).size).toBe(1);
    expect(runs.filter(({ started }) => started)).toHaveLength(1);
  });

  it('rule 8: should start one run for a payload that is sent many times at once', async () => {
    const runKey = randomUUID();
    const runs = await Promise.all(Array.from({ length: 12 }, () => start({ runKey })));
    expect(new Set(runs.map(({ runId }) => runId)).size).toBe(1);
  });

  it('rule 8: should join the run of a known key also after its end, and start anew for another', async () => {
    const exclusiveKey = randomUUID();
    const first = await start({ exclusiveKey, runKey: `${exclusiveKey}-a` });
    const alias = await start({ exclusiveKey, runKey: `${exclusiveKey}-b` });
    expect(alias).toEqual({ runId: first.runId, started: false });
    await cancelRun(database.pool, first.runId);
    expect(await start({ exclusiveKey, runKey: `${exclusiveKey}-a` })).toEqual(alias);
    expect(await start({ exclusiveKey, runKey: `${exclusiveKey}-b` })).toEqual(alias);
    expect(await start({ exclusiveKey, runKey: `${exclusiveKey}-c` })).toMatchObject({ started: true });
  });

  it('rule 8: should refuse a key that is used again with other input or another subject', async () => {
    const runKey = randomUUID();
    await start({ runKey, subject: 'a', input: { x: 1, y: 2 } });
    await expect(start({ runKey, subject: 'a', input: { y: 2, x: 1 } })).resolves.toMatchObject({
      started: false,
    });
    await expect(start({ runKey, subject: 'a', input: { x: 2, y: 2 } })).rejects.toMatchObject({
      code: 'KEY_REUSED',
    });
    await expect(start({ runKey, subject: 'b', input: { x: 1, y: 2 } })).rejects.toMatchObject({
      code: 'KEY_REUSED',
    });
  });

  it('rule 8: should keep the keys of one principal and kind from those of another', async () => {
    const runKey = randomUUID();
    const runs = await Promise.all([
      start({ runKey }),
      start({ runKey, principal: 'other' }),
      start({ runKey, kind: 'other' }),
    ]);
    expect(new Set(runs.map(({ runId }) => runId)).size).toBe(3);
  });

  it('should queue one job with each run it starts, and refuse a key that is empty or too long', async () => {
    const { runId } = await start({});
    const { rows } = await database.pool.query('select key from graphile_worker.jobs where key like $1', [
      `${runId}:%`,
    ]);
    expect(rows).toEqual([{ key: `${runId}:0` }]);
    await expect(start({ runKey: '' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(start({ runKey: 'k'.repeat(201) })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
