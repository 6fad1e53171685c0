import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../database/testing.ts';
import { minutesAgo, storeCall, storeRun } from '../testing.ts';
import { createFigures, type Figures } from './figures.ts';

const hour = 60;
const day = 24 * hour;

describe('figures', () => {
  let database: TestDatabase;
  let figures: Figures;
  /** Ids by the names that the comments below give them. */
  const runs: Record<string, string> = {};
  const calls: Record<string, bigint> = {};
  const all = { period: 'LAST_24_HOURS', model: null, kind: null } as const;

  beforeAll(async () => {
    database = await createTestDatabase();
    // Within 24 hours: 3 finished, 1 failed, 1 cancelled; 2 days ago another one failed; 2 are under way.
    runs.good = await storeRun(database);
    runs.better = await storeRun(database);
    runs.answer = await storeRun(database, { kind: 'answerQuestion' });
    runs.failed = await storeRun(database, {
      status: 'FAILED',
      errorCode: 'LLM_TIMEOUT',
      endedAt: minutesAgo(2),
    });
    runs.cancelled = await storeRun(database, { status: 'CANCELLED', errorCode: 'CANCELLED' });
    runs.old = await storeRun(database, {
      status: 'FAILED',
      errorCode: 'LLM_AUTH',
      createdAt: minutesAgo(2 * day),
      endedAt: minutesAgo(2 * day),
    });
    const live = { startedAt: null, endedAt: null } as const;
    await storeRun(database, { ...live, status: 'QUEUED', createdAt: minutesAgo(5) });
    await storeRun(database, {
      ...live,
      status: 'RUNNING',
      worker: 'node-1',
      leaseUntil: new Date(Date.now() + day * 60_000),
    });
    await storeRun(database, { ...live, status: 'QUEUED', waitUntil: new Date(Date.now() + day * 60_000) });
    // Ten calls in 24 hours: durations 1…10 s, first tokens 100…1,000 ms, 10 + 1 tokens each, 0.5 of money each but one.
    for (let n = 1; n <= 10; n += 1)
      calls[n] = await storeCall(database, {
        runId: n === 10 ? runs.answer : runs.good,
        durationMs: n * 1_000,
        firstTokenMs: n * 100,
        ...(n === 10 ? {} : { cost: 0.5 }),
        ...(n === 9 ? { attempt: 2 } : {}),
      });
    // One that was cut, one that failed at once and was not streamed, one that we stopped, one under way.
    await storeCall(database, {
      runId: runs.better,
      outcome: 'CUT',
      errorCode: 'LLM_CUT',
      durationMs: 20_000,
      firstTokenMs: 100,
      attempt: 1,
      promptTokens: null,
      completionTokens: null,
    });
    calls.flat = await storeCall(database, {
      runId: runs.failed,
      outcome: 'FAILED',
      errorCode: 'LLM_GARBLED',
      streamed: false,
      durationMs: 30_000,
      firstTokenMs: null,
      promptTokens: null,
      completionTokens: null,
    });
    await storeCall(database, {
      runId: runs.cancelled,
      outcome: 'ABORTED',
      durationMs: 99_000,
      firstTokenMs: null,
      promptTokens: null,
      completionTokens: null,
    });
    await storeCall(database, {
      outcome: 'STARTED',
      durationMs: null,
      firstTokenMs: null,
      promptTokens: null,
      completionTokens: null,
    });
    // Another model, three days ago.
    await storeCall(database, { model: 'other-model', startedAt: minutesAgo(3 * day), runId: runs.old });
    figures = createFigures(database.pool, 'Asia/Shanghai');
  });
  afterAll(() => database.drop());

  it('should count how the runs of a period ended', async () => {
    expect(await figures.runs(all)).toEqual({ ended: 5, finished: 3, failed: 1, cancelled: 1 });
    expect(await figures.runs({ ...all, period: 'LAST_7_DAYS' })).toMatchObject({ ended: 6, failed: 2 });
    expect(await figures.runs({ ...all, kind: 'answerQuestion' })).toMatchObject({ ended: 1, finished: 1 });
    expect(await figures.runs({ ...all, period: 'LAST_30_DAYS', model: 'other-model' })).toMatchObject({
      ended: 1,
      failed: 1,
    });
  });

  it('should tell how the calls of a period went, those that we stopped apart', async () => {
    expect(await figures.calls(all)).toEqual({
      made: 14,
      complete: 10,
      cut: 1,
      failed: 1,
      aborted: 1,
      underWay: 1,
      retries: 1,
      streamed: 13,
      // 100, 100, 200 … 1,000: the 6th and the 11th of 11.
      firstTokenP50Ms: 500,
      firstTokenP95Ms: 1_000,
      // 1 … 10, 20, 30 s: the 6th and the 12th of 12.
      durationP50Ms: 6_000,
      durationP95Ms: 30_000,
      promptTokens: 100,
      completionTokens: 10,
      estimated: false,
      cost: 4.5,
      unpriced: 1,
    });
  });

  it('should tell of nothing when nothing happened', async () => {
    const calls = await figures.calls({ ...all, model: 'never-heard-of' });
    expect(calls).toMatchObject({
      made: 0,
      promptTokens: 0,
      durationP95Ms: null,
      cost: null,
      estimated: false,
    });
    expect(await figures.runs({ ...all, kind: 'never' })).toMatchObject({ ended: 0, finished: 0 });
    expect(await figures.usage({ ...all, kind: 'never' })).toEqual([]);
    expect(await figures.failures({ ...all, kind: 'never' })).toEqual([]);
  });

  it('should add tokens and cost up by day, model and kind of run', async () => {
    const usage = await figures.usage({ ...all, period: 'LAST_7_DAYS' });
    const sums = usage.map(({ day: _, ...sum }) => sum);
    expect(sums).toEqual([
      {
        model: 'other-model',
        kind: 'extractEvents',
        calls: 1,
        promptTokens: 10,
        completionTokens: 1,
        cost: null,
      },
      {
        model: 'test-model',
        kind: 'answerQuestion',
        calls: 1,
        promptTokens: 10,
        completionTokens: 1,
        cost: null,
      },
      {
        model: 'test-model',
        kind: 'extractEvents',
        calls: 12,
        promptTokens: 90,
        completionTokens: 9,
        cost: 4.5,
      },
      { model: 'test-model', kind: null, calls: 1, promptTokens: 0, completionTokens: 0, cost: null },
    ]);
  });

  it('should begin days where the zone of the settings does', async () => {
    const startedAt = new Date(minutesAgo(2 * day).setUTCHours(17, 0, 0, 0));
    const id = await storeCall(database, { model: 'night-model', startedAt });
    const night = { period: 'LAST_7_DAYS', model: 'night-model', kind: null } as const;
    const next = new Date(startedAt.getTime() + day * 60_000);
    expect(await figures.usage(night)).toMatchObject([{ day: next.toISOString().slice(0, 10) }]);
    const inUtc = createFigures(database.pool, 'UTC');
    expect(await inUtc.usage(night)).toMatchObject([{ day: startedAt.toISOString().slice(0, 10) }]);
    await database.prisma.llmCall.delete({ where: { id } });
  });

  it('should say what went wrong, how often, and where', async () => {
    expect(await figures.failures({ ...all, period: 'LAST_7_DAYS' })).toEqual([
      { code: 'LLM_AUTH', runs: 1, calls: 0, runIds: [runs.old] },
      { code: 'LLM_CUT', runs: 0, calls: 1, runIds: [runs.better] },
      { code: 'LLM_GARBLED', runs: 0, calls: 1, runIds: [runs.failed] },
      { code: 'LLM_TIMEOUT', runs: 1, calls: 0, runIds: [runs.failed] },
    ]);
    expect(await figures.failures({ ...all, kind: 'answerQuestion' })).toEqual([]);
  });

  it('should list the slowest calls, but none that we stopped', async () => {
    const slowest = await figures.slowestCalls(all);
    expect(slowest).toHaveLength(10);
    expect(slowest[0]).toBe(calls.flat);
    expect(slowest[2]).toBe(calls[10]);
  });

  it('should list the calls that were not streamed', async () => {
    expect(await figures.callsNotStreamed(all)).toEqual([calls.flat]);
  });

  it('should name the models and kinds that one can choose from', async () => {
    expect(await figures.choices('LAST_24_HOURS')).toEqual({
      models: ['test-model'],
      kinds: ['answerQuestion', 'extractEvents'],
    });
    expect((await figures.choices('LAST_30_DAYS')).models).toEqual(['other-model', 'test-model']);
  });

  it('should tell what goes on: who waits, who works, and how long the oldest has waited', async () => {
    const { oldestSeconds, ...live } = await figures.live();
    expect(live).toEqual({ queued: 1, putOff: 1, running: 1, nodes: 1 });
    expect(oldestSeconds).toBeGreaterThanOrEqual(5 * 60);
  });
});
