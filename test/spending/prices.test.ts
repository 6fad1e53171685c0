import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvOf } from '../batches/batch-items.ts';
import { ask, overSse } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { extract, itemsOf } from '../house/run-items.ts';
import { answer, type Behavior } from '../provider/behaviors.ts';
import { type Provider, startProvider } from '../provider/provider.ts';

const prices =
  '{ modelPrices { model current free prompt completion calls unpricedCalls promptTokens cost } settings { currency } }';
const set = `mutation ($model: ID!, $prompt: Decimal!, $completion: Decimal!) {
  setModelPrice(model: $model, prompt: $prompt, completion: $completion) { model prompt completion updatedBy } }`;
const remove = 'mutation ($model: ID!) { deleteModelPrice(model: $model) { model prompt } }';
const run = `query ($id: ID!) { run(id: $id) { usage { cost currency } calls { cost } } }`;

describe('the prices of models and the costs of calls', () => {
  let provider: Provider;
  let house: TestHouse;
  let behave: Behavior;
  beforeAll(async () => {
    provider = await startProvider((exchange) => behave(exchange));
    house = await openTestHouse({ OPENAI_BASE_URL: provider.url, LLM_MODEL: 'm', CURRENCY: 'CNY' });
    await house.load('BEHAVIORS', csvOf(3));
  });
  afterAll(async () => {
    await house.close();
    await provider.stop();
  });

  const send = async (query: string, variables: object = {}) => {
    const { data, errors } = await ask(house.address, query, { ...variables });
    return data ?? errors?.[0]?.extensions?.code;
  };
  /** Extracts a user, whose answer takes so many tokens. */
  const extracted = async (userId: string, prompt: number, completion: number) => {
    const line = `${userId}|看车|2026-01-15 10:00|车型|engagement|1-2\n`;
    behave = answer([line], { usage: { prompt, completion } });
    const watched = overSse(house.address, extract, { userId, regenerate: true });
    const done = (await itemsOf(watched)).at(-1);
    return { runId: done.runId, usage: done.usage };
  };
  const costOf = async (id: string) => {
    const { run: found } = await send(run, { id });
    return [found.usage.cost, found.calls[0].cost];
  };

  it('should cost what the price says at the end of the call, to the last digit, also where it was set later', async () => {
    const first = await extracted('u1', 123_457, 7);
    expect(first.usage).toMatchObject({ promptTokens: 123_457, cost: null, currency: 'CNY' });
    expect((await send(prices)).modelPrices).toMatchObject([
      { model: 'm', current: true, free: false, prompt: null, calls: 1, unpricedCalls: 1 },
    ]);
    const price = { model: 'm', prompt: '0.150001', completion: '0.6' };
    expect((await send(set, price)).setModelPrice).toEqual([{ ...price, updatedBy: 'local' }]);
    // 123,457 × 0.150001 + 7 × 0.6 = 18,522.873457, for a million.
    expect(await costOf(first.runId)).toEqual(['0.018522873457', '0.018522873457']);

    await send(set, { model: 'm', prompt: '0.000001', completion: '3' });
    const second = await extracted('u1', 1, 0);
    expect(second.usage.cost).toBe('0.000000000001');
    expect(await costOf(first.runId)).toEqual(['0.018522873457', '0.018522873457']);
    expect(await send(prices)).toMatchObject({
      modelPrices: [{ calls: 2, unpricedCalls: 0, promptTokens: 123_458, cost: '0.018522873458' }],
      settings: { currency: 'CNY' },
    });
  });

  it('should be unknown again once the price is taken away, and keep what it was', async () => {
    const before = await extracted('u2', 1_000_000, 0);
    expect(before.usage.cost).toBe('0.000001');
    expect((await send(remove, { model: 'm' })).deleteModelPrice).toEqual([{ model: 'm', prompt: null }]);
    expect((await extracted('u2', 10, 10)).usage.cost).toBeNull();
    expect(await costOf(before.runId)).toEqual(['0.000001', '0.000001']);
    expect(await send(remove, { model: 'm' })).toBe('NOT_FOUND');
  });

  it.each([
    ['-1', '1'],
    ['0.0000001', '1'],
    ['1', '123456789'],
    ['one', '1'],
    ['1e3', '1'],
  ])('should refuse a price that cannot be kept: %s and %s', async (prompt, completion) => {
    expect(await send(set, { model: 'm', prompt, completion })).toBe('BAD_USER_INPUT');
  });

  it('should refuse a price for the built-in rules, and a model without a name', async () => {
    for (const model of ['causeway-offline-rules', ' ', 'm\u0000'])
      expect(await send(set, { model, prompt: '1', completion: '1' })).toBe('BAD_USER_INPUT');
  });

  it('should say that the built-in rules cost nothing, where they answer', async () => {
    await house.stop();
    house = await openTestHouse({}, house.database);
    const watched = overSse(house.address, extract, { userId: 'u3' });
    expect((await itemsOf(watched)).at(-1).usage).toMatchObject({ calls: 1, cost: '0' });
    expect((await send(prices)).modelPrices[0]).toMatchObject({
      current: true,
      free: true,
      prompt: '0',
      completion: '0',
      unpricedCalls: 0,
    });
  });
});
