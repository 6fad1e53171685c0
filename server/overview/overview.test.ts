import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, overSse } from '../../test/house/clients.ts';
import { openTestHouse, type TestHouse } from '../../test/house/house.ts';
import { extract, itemsOf } from '../../test/house/run-items.ts';
import { noteStatements } from '../../test/house/statements.ts';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import { storeRun } from '../monitoring/testing.ts';
import { loadSample } from '../sample/load.ts';
import { readFigures } from './figures.ts';
import { readActiveRuns, readFailedRuns, readImports, readOpenCounts, readRecent } from './work.ts';

const everything = `{ overview { questions openAlerts mayStart
  figures { users behaviors apps untaggedApps media untaggedMedia extracted stale failed events coverage eventTypes
    newEventTypes minings newestMining patternsStale graphs newestGraph graphStale }
  stages { name state } nextStep { kind count subject } lastImport { id fileName rejected }
  activeImports { id rows } activeRuns { runId kind percent done total mayStop queued title }
  attention { kind id count title code at } recent { kind id ofId title count at } } }`;

describe('the overview', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse();
  });
  afterAll(() => house.close());

  async function overview() {
    const { data, errors } = await ask(house.address, everything);
    expect(errors).toBeUndefined();
    return data.overview;
  }

  it('should begin with the import, and then lead on to what can be done', async () => {
    expect(await overview()).toMatchObject({
      figures: { users: 0, behaviors: 0, coverage: null, newestMining: null },
      nextStep: { kind: 'IMPORT' },
      lastImport: null,
      attention: [],
      recent: [],
      mayStart: true,
    });
    await loadSample(house.database, {
      users: 5,
      seed: 1,
      endsAt: new Date('2026-03-01T00:00:00Z'),
      timeZone: 'Asia/Shanghai',
    });
    await expect.poll(async () => (await overview()).nextStep.kind).toBe('TAG');
    await house.database.prisma.app.updateMany({ data: { tagSource: 'MANUAL' } });
    await house.database.prisma.media.updateMany({ data: { tagSource: 'MANUAL' } });
    await expect.poll(async () => (await overview()).nextStep).toMatchObject({ kind: 'EXTRACT', count: 5 });
  });

  it('should tell true figures after an extraction, in few statements', async () => {
    await itemsOf(overSse(house.address, extract, { userId: 'user_0001' }));
    const sequence = await house.database.prisma.sequence.findFirstOrThrow();
    await expect.poll(async () => (await overview()).figures.extracted).toBe(1);
    const noted = noteStatements(house.database.pool);
    noted.take();
    const { figures, recent } = await overview();
    expect(noted.take().length).toBeLessThanOrEqual(8);
    const behaviors = await house.database.prisma.behavior.count();
    expect(figures).toMatchObject({
      users: 5,
      behaviors,
      stale: 0,
      events: sequence.eventCount,
      coverage: sequence.coveredCount / sequence.behaviorCount,
    });
    expect(recent).toMatchObject([{ kind: 'SEQUENCE', id: 'user_0001', count: sequence.eventCount }]);
  });

  it('should read only what is selected', async () => {
    const noted = noteStatements(house.database.pool);
    noted.take();
    await ask(house.address, '{ overview { openAlerts } }');
    expect(noted.take()).toHaveLength(1);
  });

  it('should say what needs a look: refused rows, failures, alerts, new types', async () => {
    const { prisma } = house.database;
    await house.load('BEHAVIORS', 'user_id,timestamp,action\nu1,2026-01-01 10:00,browse\nu1,never,browse\n');
    await storeRun(house.database, { subject: 'u1', status: 'FAILED' });
    await storeRun(house.database, { kind: 'minePatterns', status: 'FAILED' });
    await prisma.alert.create({ data: { kind: 'SUCCESS_RATE', value: 0.8, threshold: 0.95 } });
    await prisma.eventType.create({ data: { code: 'moon', zh: '登月', en: 'moon', isNew: true } });
    await expect
      .poll(async () => (await overview()).attention.map(({ kind }: { kind: string }) => kind))
      .toEqual(['ALERT', 'RUN_FAILED', 'EXTRACTIONS_FAILED', 'ROWS_REFUSED', 'NEW_TYPES']);
    const { attention, stages, lastImport, openAlerts } = await overview();
    expect(attention).toMatchObject([
      { code: 'SUCCESS_RATE' },
      { code: 'minePatterns' },
      { count: 1 },
      { title: 'test.csv', count: 1, id: lastImport.id },
      { count: 1 },
    ]);
    expect(openAlerts).toBe(1);
    expect(stages.slice(0, 5).map(({ state }: { state: string }) => state)).toEqual([
      'ATTENTION',
      'DONE',
      'ATTENTION',
      'ATTENTION',
      'ATTENTION',
    ]);
    await house.load('BEHAVIORS', 'user_id,timestamp,action\nu1,2026-01-01 10:00,browse\n');
    await expect
      .poll(async () => (await overview()).attention.map(({ kind }: { kind: string }) => kind))
      .not.toContain('ROWS_REFUSED');
  });
});

describe('what the overview is read from', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('should tell runs under way with their last Progress, and answers only to those who asked and to admins', async () => {
    const { prisma, pool } = database;
    const runOf = (kind: string, principal: string) => ({ id: randomUUID(), kind, principal, input: {} });
    const [batch, answer] = [runOf('extractEventsBatch', 'ann'), runOf('answerQuestion', 'ann')];
    await prisma.run.createMany({ data: [batch, answer] });
    await prisma.run.create({ data: { ...runOf('extractEvents', 'ann'), parentId: batch.id } });
    const progress = (seq: number, percent: number) => ({
      runId: batch.id,
      seq,
      kind: 'Progress' as const,
      at: new Date(),
      payload: { percent, done: percent / 10, total: 10 },
    });
    await prisma.journalItem.createMany({
      data: [
        progress(1, 10),
        progress(2, 30),
        { runId: batch.id, seq: 3, kind: 'LlmChunk', at: new Date(), payload: { text: 'x' } },
      ],
    });
    const seenBy = async (id: string, role: 'ANALYST' | 'ADMIN') =>
      (await readActiveRuns(pool, { id, role })).map(({ kind, mayStop, percent, done }) => [
        kind,
        mayStop,
        percent,
        done,
      ]);
    const batchSeen = (mayStop: boolean) => ['extractEventsBatch', mayStop, 30, 3];
    expect(await seenBy('bob', 'ANALYST')).toEqual([batchSeen(false)]);
    expect(new Set(await seenBy('ann', 'ANALYST'))).toEqual(
      new Set([batchSeen(true), ['answerQuestion', true, null, null]]),
    );
    expect(await seenBy('root', 'ADMIN')).toHaveLength(2);
    await prisma.run.update({
      where: { id: answer.id },
      data: { status: 'FAILED', endedAt: new Date() },
    });
    expect(await readFailedRuns(pool, { id: 'bob', role: 'ANALYST' })).toEqual([]);
    expect(await readFailedRuns(pool, { id: 'ann', role: 'ANALYST' })).toMatchObject([{ runId: answer.id }]);
  });

  it('should know nothing of an empty database', async () => {
    const { pool } = database;
    const nobody = { id: 'nobody', role: 'VIEWER' } as const;
    expect(await readFigures(pool)).toMatchObject({ users: 0, newestGraph: null });
    expect(await readImports(pool)).toEqual([]);
    expect(await readRecent(pool, nobody)).toEqual([]);
    expect(await readOpenCounts(pool, nobody)).toEqual({ questions: 0, openAlerts: 0 });
  });
});
