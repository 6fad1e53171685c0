import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSample } from '../../server/sample/load.ts';
import { batch } from '../batches/batch-items.ts';
import { ask, overSse } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { itemsOf } from '../house/run-items.ts';

const estimate = `query ($scope: BatchScope, $userIds: [ID!], $regenerate: Boolean, $language: Language) {
  estimateBatch(scope: $scope, userIds: $userIds, regenerate: $regenerate, language: $language) {
    users behaviors steps cachedSteps promptTokens completionTokens cost currency measuredUsers uncertainty learnedFrom fits
    budgets { name limit used needed fits } } }`;

/** Within a tenth. */
const near = (value: number, truth: number) => {
  expect(value).toBeGreaterThan(truth * 0.9);
  expect(value).toBeLessThan(truth * 1.1);
};

describe('the estimate of a batch', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse({ LLM_TOKENS_PER_DAY: '1000000', LLM_COST_PER_DAY: '1' });
    const options = {
      users: 8,
      seed: 1,
      endsAt: new Date('2026-03-01T00:00:00Z'),
      timeZone: 'Asia/Shanghai',
    };
    await loadSample(house.database, options);
  });
  afterAll(() => house.close());

  const estimateOf = async (variables: Record<string, unknown>) => {
    const { data, errors } = await ask(house.address, estimate, variables);
    return data?.estimateBatch ?? errors?.[0]?.extensions?.code;
  };
  const used = async (from = 0n) => {
    const { _sum, _count, _max } = await house.database.prisma.llmCall.aggregate({
      where: { id: { gt: from } },
      _sum: { promptTokens: true, completionTokens: true },
      _count: true,
      _max: { id: true },
    });
    return {
      calls: _count,
      prompt: _sum.promptTokens ?? 0,
      completion: _sum.completionTokens ?? 0,
      last: _max.id ?? 0n,
    };
  };

  it('should come within a tenth of what the ledger says in the end, before any call and after some', async () => {
    const before = await estimateOf({ scope: 'MISSING' });
    await itemsOf(overSse(house.address, batch, { scope: 'MISSING' }));
    const first = await used();
    expect(before).toMatchObject({
      users: 8,
      steps: first.calls,
      cachedSteps: 0,
      learnedFrom: 0,
      measuredUsers: 8,
      uncertainty: 0,
      cost: '0',
      currency: 'USD',
    });
    near(before.promptTokens, first.prompt);
    near(before.completionTokens, first.completion);

    const some = {
      userIds: ['user_0001', 'user_0002', 'user_0003', 'user_0004', 'user_0005', 'user_0006'],
      regenerate: true,
    };
    const again = await estimateOf(some);
    await itemsOf(overSse(house.address, batch, some));
    const second = await used(first.last);
    expect(again).toMatchObject({ users: 6, steps: second.calls, learnedFrom: first.calls });
    near(again.promptTokens, second.prompt);
    near(again.completionTokens, second.completion);
  }, 120_000);

  it('should be nothing for steps whose answers are kept', async () => {
    expect(await estimateOf({ scope: 'ALL' })).toMatchObject({
      users: 8,
      promptTokens: 0,
      completionTokens: 0,
    });
    const { steps, cachedSteps } = await estimateOf({ scope: 'ALL' });
    expect([steps > 8, cachedSteps]).toEqual([true, steps]);
    expect(await estimateOf({ scope: 'ALL', language: 'EN' })).toMatchObject({ steps, cachedSteps: 0 });
  });

  it('should say which budgets have no room for it', async () => {
    const call = {
      purpose: 'test/1',
      model: 'm',
      streamed: true,
      requestHash: '',
      outcome: 'COMPLETE',
    } as const;
    await house.database.prisma.llmCall.create({ data: { ...call, promptTokens: 900_000 } });
    const { fits, budgets } = await estimateOf({ scope: 'ALL', regenerate: true });
    expect(fits).toBe(false);
    expect(budgets).toMatchObject([
      { name: 'TOKENS_PER_RUN', used: 0, fits: true },
      { name: 'TOKENS_PER_DAY', limit: 1_000_000, fits: false },
      { name: 'COST_PER_DAY', limit: 1, used: 0, needed: 0, fits: true },
    ]);
    expect(budgets[1].used + budgets[1].needed).toBeGreaterThan(1_000_000);
  });

  it('should be refused for users that are not there, and be nothing for nobody', async () => {
    expect(await estimateOf({ userIds: ['nobody'] })).toBe('BAD_USER_INPUT');
    expect(await estimateOf({ userIds: [] })).toMatchObject({
      users: 0,
      steps: 0,
      promptTokens: 0,
      fits: true,
    });
  });
});
