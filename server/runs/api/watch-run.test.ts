import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localPrincipal } from '../../access/principal.ts';
import type { CursorPosition } from '../journal/cursor.ts';
import { expireJournals } from '../journal/expire-journals.ts';
import { all, startTestEngine, testRequest } from '../testing.ts';
import { watchRun } from './watch-run.ts';

describe('watchRun', () => {
  let house: Awaited<ReturnType<typeof startTestEngine>>;
  let runId: string;
  const watch = (id: string | null, after: CursorPosition | null) =>
    watchRun({ house, principal: localPrincipal }, id, after);

  beforeAll(async () => {
    house = await startTestEngine(async () => ({ items: [], details: {}, result: {} }));
    ({ runId } = await house.engine.startOrJoin(testRequest()));
    await all(house.engine.follow(runId, 0));
  });
  afterAll(() => house.stop());

  it('rule 3: should end at once behind the terminal item', async () => {
    expect(await all(await watch(runId, { runId, seq: 0 }))).toHaveLength(1);
    expect(await all(await watch(runId, { runId, seq: 1 }))).toEqual([]);
  });

  it('rule 5: should refuse a cursor of another run, and one that lies ahead', async () => {
    await expect(watch(runId, { runId: randomUUID(), seq: 0 })).rejects.toMatchObject({
      code: 'FOREIGN_CURSOR',
    });
    await expect(watch(runId, { runId, seq: 2 })).rejects.toMatchObject({ code: 'BAD_CURSOR' });
  });

  it('rule 14: should say the same of a run that does not exist and of a text that names none', async () => {
    const unknown = await watch(randomUUID(), null).catch((error: unknown) => error);
    expect(unknown).toMatchObject({ code: 'NOT_FOUND' });
    expect(await watch(null, null).catch((error: unknown) => error)).toEqual(unknown);
  });

  it('rule 15: should refuse to follow a run whose journal is no longer kept, and keep its result', async () => {
    const { pool, prisma } = house.database;
    const expired = await house.engine.startOrJoin(testRequest());
    await all(house.engine.follow(expired.runId, 0));
    await pool.query(`update run set ended_at = now() - interval '29 days' where id = $1`, [expired.runId]);
    await expireJournals(pool, 28, new AbortController().signal);
    await expect(watch(expired.runId, null)).rejects.toMatchObject({ code: 'JOURNAL_EXPIRED' });
    await expect(watch(expired.runId, { runId: expired.runId, seq: 1 })).rejects.toMatchObject({
      code: 'JOURNAL_EXPIRED',
    });
    expect(await prisma.run.findUnique({ where: { id: expired.runId } })).toMatchObject({
      status: 'FINISHED',
      result: {},
    });
    expect(await all(await watch(runId, null))).toHaveLength(1);
  });

  it('F20: should leave connections to everything else however many come at once', async () => {
    const { pool } = house.database;
    const blocker = await pool.connect();
    await blocker.query('begin; lock table run in access exclusive mode');
    const coming = Array.from({ length: 100 }, () => watch(runId, { runId, seq: 1 }));
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await blocker.query('rollback');
    blocker.release();
    for (const items of await Promise.all(coming)) expect(await all(items)).toEqual([]);
  });
});
