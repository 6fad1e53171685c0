import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../database/testing.ts';
import { noLimits } from '../../llm/budgets/limits.ts';
import { minutesAgo, storeCall, storeRun } from '../testing.ts';
import { budgetsOfTheDay } from './budget-use.ts';
import { type KeepAlertsOptions, keepAlerts } from './keep-alerts.ts';

describe('keepAlerts', () => {
  const open: TestDatabase[] = [];
  let database: TestDatabase;
  const options: KeepAlertsOptions = {
    thresholds: { successRate: 0.95, p95Ms: 90_000, budgetShare: 0.8, minCount: 4, windowMs: 3_600_000 },
    readBudgets: async () => [],
    notify: true,
  };
  const look = (different: Partial<KeepAlertsOptions> = {}) =>
    keepAlerts(database.pool, { ...options, ...different });
  const failed = { outcome: 'FAILED', errorCode: 'LLM_UNAVAILABLE' } as const;

  beforeEach(async () => {
    database = await createTestDatabase();
    open.push(database);
  });
  afterAll(() => Promise.all(open.map((each) => each.drop())));

  it('should raise an alert once, clear it once it holds no more, and raise another one later', async () => {
    for (let n = 0; n < 3; n += 1) await storeCall(database);
    const bad = await storeCall(database, failed);
    expect(await look()).toEqual([
      { moment: 'RAISED', kind: 'SUCCESS_RATE', subject: 'calls', value: 0.75, threshold: 0.95 },
    ]);
    expect(await look()).toEqual([]);
    await database.prisma.llmCall.update({ where: { id: bad }, data: { startedAt: minutesAgo(61) } });
    expect(await look()).toMatchObject([{ moment: 'CLEARED', kind: 'SUCCESS_RATE', subject: 'calls' }]);
    expect(await look()).toEqual([]);
    await storeCall(database, failed);
    expect(await look()).toMatchObject([{ moment: 'RAISED' }]);
    const alerts = await database.prisma.alert.findMany({
      orderBy: { id: 'asc' },
      include: { notices: true },
    });
    expect(alerts.map(({ clearedAt }) => clearedAt === null)).toEqual([false, true]);
    expect(alerts.map(({ notices }) => notices.map(({ moment }) => moment).sort())).toEqual([
      ['CLEARED', 'RAISED'],
      ['RAISED'],
    ]);
  });

  it('should leave out calls that we stopped and runs that somebody cancelled', async () => {
    for (let n = 0; n < 4; n += 1) {
      await storeCall(database);
      await storeCall(database, { outcome: 'ABORTED', durationMs: 200_000 });
      await storeRun(database);
      await storeRun(database, { status: 'CANCELLED', errorCode: 'CANCELLED' });
    }
    expect(await look()).toEqual([]);
  });

  it('should raise one for runs, for slow calls and for a call that was not streamed, each for itself', async () => {
    for (let n = 0; n < 4; n += 1) await storeCall(database, { durationMs: 90_001 + n });
    for (let n = 0; n < 4; n += 1) await storeRun(database, { status: n < 2 ? 'FAILED' : 'FINISHED' });
    await storeCall(database, { streamed: false, durationMs: 1 });
    const raised = await look();
    expect(raised.map(({ kind, subject, value }) => ({ kind, subject, value }))).toEqual([
      { kind: 'SUCCESS_RATE', subject: 'runs', value: 0.5 },
      { kind: 'CALL_DURATION', subject: '', value: 90_004 },
      { kind: 'NOT_STREAMED', subject: '', value: 1 },
    ]);
  });

  it('should raise one when the tokens of the day are nearly used', async () => {
    await storeCall(database, { promptTokens: 700, completionTokens: 100 });
    await storeCall(database, { promptTokens: 700, startedAt: minutesAgo(25 * 60) });
    const within = (tokens: number) => budgetsOfTheDay({ ...noLimits, TOKENS_PER_DAY: tokens });
    expect(await look({ readBudgets: within(1_001) })).toEqual([]);
    expect(await look({ readBudgets: within(1_000) })).toMatchObject([
      { kind: 'BUDGET', subject: 'TOKENS_PER_DAY', value: 0.8, threshold: 0.8 },
    ]);
  });

  it('should hold the budget of a principal against the one who used most, and money apart from tokens', async () => {
    await storeCall(database, { principal: 'anna', promptTokens: 50, completionTokens: 10, cost: 0.5 });
    await storeCall(database, { principal: 'anna', promptTokens: 20, completionTokens: 0, cost: 0.25 });
    await storeCall(database, { principal: 'ben', promptTokens: 70, completionTokens: 0, cost: 1 });
    await storeCall(database, { principal: null, promptTokens: 900, completionTokens: 0, cost: 4 });
    const read = budgetsOfTheDay({
      ...noLimits,
      TOKENS_PER_RUN: 1,
      COST_PER_DAY: 8,
      TOKENS_PER_PRINCIPAL_DAY: 1_000,
      COST_PER_PRINCIPAL_DAY: 5,
    });
    expect(await read(database.pool)).toEqual([
      { name: 'COST_PER_DAY', used: 5.75, limit: 8 },
      { name: 'TOKENS_PER_PRINCIPAL_DAY', used: 80, limit: 1_000 },
      { name: 'COST_PER_PRINCIPAL_DAY', used: 1, limit: 5 },
    ]);
  });

  it('should take no budget without a limit for one that is used up', async () => {
    await storeCall(database);
    expect(await look({ readBudgets: budgetsOfTheDay(noLimits) })).toEqual([]);
  });

  it('should raise it once also when several nodes look at the same moment', async () => {
    await storeCall(database, { streamed: false });
    const changes = await Promise.all(Array.from({ length: 6 }, () => look()));
    expect(changes.flat()).toHaveLength(1);
    expect(await database.prisma.alert.count()).toBe(1);
    expect(await database.prisma.alertNotice.count()).toBe(1);
  });

  it('should write no notices where nobody is to be notified', async () => {
    await storeCall(database, { streamed: false });
    expect(await look({ notify: false })).toHaveLength(1);
    expect(await database.prisma.alertNotice.count()).toBe(0);
  });
});
