import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { answer, type Behavior, pass } from '../../../test/provider/behaviors.ts';
import { createGate } from '../../../test/provider/gate.ts';
import type { Provider } from '../../../test/provider/provider.ts';
import { createTestDatabase, type TestDatabase } from '../../database/testing.ts';
import { listen, llmBehind, llmRequest } from '../testing.ts';
import { type BudgetLimits, noLimits } from './limits.ts';

const usage = { prompt: 40, completion: 60 };
const fine = answer(['fine'], { usage });

describe('the budgets that calls are made within', () => {
  let database: TestDatabase;
  let provider: Provider | undefined;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterEach(async () => {
    await provider?.stop();
    await database.pool.query('truncate run, llm_call, model_price cascade');
  });
  afterAll(() => database.drop());

  interface Used {
    readonly tokens?: number;
    readonly cost?: number;
    readonly hoursAgo?: number;
    readonly principal?: string;
  }

  /** A run that has used some tokens or money, so many hours ago. */
  async function usedRun({
    tokens = 0,
    cost = 0,
    hoursAgo = 0,
    principal = 'tester',
  }: Used): Promise<string> {
    const id = crypto.randomUUID();
    await database.prisma.run.create({ data: { id, kind: 'test', principal, input: {} } });
    await database.prisma.llmCall.create({
      data: {
        runId: id,
        principal,
        purpose: 'test/1',
        model: 'test-model',
        streamed: true,
        requestHash: '',
        outcome: 'COMPLETE',
        promptTokens: tokens,
        cost,
        startedAt: new Date(Date.now() - hoursAgo * 3_600_000),
      },
    });
    return id;
  }

  async function open(limits: Partial<BudgetLimits>, behavior: Behavior = fine) {
    await provider?.stop();
    const started = await llmBehind(database, behavior, { limits: { ...noLimits, ...limits } });
    provider = started.provider;
    return started;
  }

  async function call(limits: Partial<BudgetLimits>, runId: string, behavior?: Behavior) {
    const { llm, provider } = await open(limits, behavior);
    return { heard: await listen(llm.stream(llmRequest({ runId }))), asked: provider.requests.length };
  }
  const setPrice = (prompt: number, completion: number) =>
    database.prisma.modelPrice.create({
      data: { model: 'test-model', prompt, completion, updatedBy: 'tester' },
    });

  it('should not matter where none is set', async () => {
    const { heard } = await call({}, await usedRun({ tokens: 1_000_000_000 }));
    expect(heard.text).toBe('fine');
  });

  it.each<[keyof BudgetLimits, number, Used, Used]>([
    ['TOKENS_PER_RUN', 500, { tokens: 300 }, { tokens: 500 }],
    ['COST_PER_RUN', 0.5, { cost: 0.3 }, { cost: 0.5 }],
  ])(
    'F33 should stop a run that has used its own (%s) before it asks again',
    async (name, limit, some, all) => {
      await setPrice(1, 1);
      await usedRun(all);
      expect((await call({ [name]: limit }, await usedRun(some))).heard.text).toBe('fine');
      const { heard, asked } = await call({ [name]: limit }, await usedRun(all));
      expect(heard.error).toMatchObject({
        code: 'LLM_BUDGET',
        retryable: false,
        message: expect.stringContaining(`LLM_${name}`),
      });
      expect(asked).toBe(0);
    },
  );

  it.each<[keyof BudgetLimits, number, Used]>([
    ['TOKENS_PER_DAY', 600, { tokens: 400 }],
    ['COST_PER_DAY', 0.6, { cost: 0.4 }],
  ])(
    'F33 should stop every run once %s is used up, and not count what was a day before',
    async (name, limit, some) => {
      await setPrice(1, 1);
      const before = await usedRun({ ...some, hoursAgo: 25 });
      await usedRun({ ...some, hoursAgo: 23, principal: 'other' });
      expect((await call({ [name]: limit }, before)).heard.text).toBe('fine');
      await usedRun(some);
      expect((await call({ [name]: limit }, before)).heard.error).toMatchObject({
        code: 'LLM_BUDGET',
        message: expect.stringContaining(`LLM_${name}`),
      });
    },
  );

  it.each<[keyof BudgetLimits, number, Used]>([
    ['TOKENS_PER_PRINCIPAL_DAY', 500, { tokens: 500 }],
    ['COST_PER_PRINCIPAL_DAY', 0.5, { cost: 0.5 }],
  ])(
    'F33 should stop the runs of one principal once its %s is used up, and nobody else’s',
    async (name, limit, all) => {
      await setPrice(1, 1);
      await usedRun({ ...all, principal: 'spender' });
      const spender = await usedRun({ principal: 'spender' });
      const other = await usedRun({ principal: 'other' });
      expect((await call({ [name]: limit }, other)).heard.text).toBe('fine');
      expect((await call({ [name]: limit }, spender)).heard.error).toMatchObject({
        code: 'LLM_BUDGET',
        message: expect.stringContaining(`LLM_${name}`),
      });
    },
  );

  it.each<[string, Partial<BudgetLimits>, Used]>([
    ['tokens', { TOKENS_PER_RUN: 500 }, { tokens: 400 }],
    ['money', { COST_PER_DAY: 0.0005 }, { cost: 0.0004 }],
  ])(
    'F33 should cut an answer that goes beyond its %s, and keep what it cost',
    async (_unit, limits, used) => {
      await setPrice(1, 1);
      const flood = answer(Array.from({ length: 300 }, () => 'four'));
      const { heard } = await call(limits, await usedRun(used), flood);
      expect(heard.error).toMatchObject({ code: 'LLM_BUDGET', message: expect.stringContaining('cut') });
      expect(heard.text.length).toBeGreaterThan(100);
      const row = await database.prisma.llmCall.findFirstOrThrow({ orderBy: { id: 'desc' } });
      expect(row).toMatchObject({ outcome: 'CUT', errorCode: 'LLM_BUDGET', tokensEstimated: true });
      const tokens = (row.promptTokens ?? 0) + (row.completionTokens ?? 0);
      expect(Number(row.cost)).toBeCloseTo(tokens / 1e6, 12);
    },
  );

  it('should refuse calls of a model without a price where money is limited', async () => {
    const { heard, asked } = await call({ COST_PER_DAY: 100 }, await usedRun({}));
    expect(heard.error).toMatchObject({ code: 'LLM_BUDGET', message: expect.stringContaining('no price') });
    expect(asked).toBe(0);
  });

  it('should not be passed by calls that are made at once: those that might, wait', async () => {
    const gate = createGate();
    const long = Array.from({ length: 90 }, () => 'four');
    const { llm, provider } = await open({ TOKENS_PER_DAY: 450 }, async (exchange) => {
      await pass(gate)(exchange);
      await answer(long)(exchange);
    });
    const ids = await Promise.all([1, 2, 3, 4, 5, 6].map(() => usedRun({})));
    const all = Promise.all(ids.map((runId) => listen(llm.stream(llmRequest({ runId, maxTokens: 100 })))));
    await expect.poll(() => provider.requests.length).toBe(4);
    gate.open(6);
    const heard = await all;
    expect(heard.filter(({ text }) => text === long.join(''))).toHaveLength(4);
    const failed = heard.flatMap(({ error }) => (error === undefined ? [] : [error]));
    expect(failed).toMatchObject([{ code: 'LLM_BUDGET' }, { code: 'LLM_BUDGET' }]);
    const { _sum: sum } = await database.prisma.llmCall.aggregate({
      _sum: { promptTokens: true, completionTokens: true },
    });
    // The piece with which an answer passes the limit has come by then: it is one token.
    expect((sum.promptTokens ?? 0) + (sum.completionTokens ?? 0)).toBeLessThanOrEqual(451);
  });

  it('should end the wait of a call that nobody wants any more', async () => {
    const gate = createGate();
    const { llm, provider } = await open({ TOKENS_PER_DAY: 150 }, answer(['fine'], { gate }));
    const first = listen(llm.stream(llmRequest({ runId: await usedRun({}) })));
    await expect.poll(() => provider.requests.length).toBe(1);
    const stop = new AbortController();
    const second = listen(llm.stream(llmRequest({ runId: await usedRun({}), signal: stop.signal })));
    stop.abort(new RangeError('enough'));
    expect((await second).error).toMatchObject({ message: 'enough' });
    gate.open();
    expect((await first).text).toBe('fine');
    expect(provider.requests).toHaveLength(1);
  });

  it('should not count the prompt of a call of which nothing came, as the ledger does not', async () => {
    const runId = await usedRun({});
    await database.prisma.llmCall.updateMany({
      data: { outcome: 'FAILED', promptTokens: null, promptEstimate: 9_000, reservedTokens: 9_500 },
    });
    expect((await call({ TOKENS_PER_DAY: 5_000 }, runId)).heard.text).toBe('fine');
  });

  it('should not wait for a call that a crash cut long ago', async () => {
    const runId = await usedRun({});
    await database.prisma.llmCall.updateMany({
      data: {
        outcome: 'STARTED',
        promptEstimate: 10,
        reservedTokens: 9_000,
        startedAt: new Date(Date.now() - 3_600_000),
      },
    });
    expect((await call({ TOKENS_PER_DAY: 10_000 }, runId)).heard.text).toBe('fine');
  });
});
