import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { batch, batchFollow, batchOf, csvOf, membersOf, usersAsked } from '../batches/batch-items.ts';
import { ask, overSse } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { extract, follow, itemsOf } from '../house/run-items.ts';
import { answer, type Behavior } from '../provider/behaviors.ts';
import { type Provider, startProvider } from '../provider/provider.ts';

const retryRun = 'mutation ($id: ID!) { retryRun(runId: $id) { id } }';

/** Rows of `u9` that make two steps: 40 on each of two days. */
const twoSteps = ['15', '18'].flatMap((day) =>
  Array.from(
    { length: 40 },
    (_, n) => `u9,browse,2026-01-${day} 10:${String(n).padStart(2, '0')}:07,x${day}`,
  ),
);

describe('F33: budgets that are used up in the middle of work', () => {
  let provider: Provider;
  let house: TestHouse;
  beforeAll(async () => {
    // Every call takes 800 tokens, whoever it is about.
    provider = await startProvider(async (exchange) => {
      const [user = ''] = usersAsked([exchange.request]);
      const late = JSON.stringify(exchange.request.body.messages).includes('x18');
      const day = late ? '18' : '15';
      const line = `${user}|看车|2026-01-${day} 10:00|${user === 'u9' ? `x${day}` : '车型'}|engagement|${user === 'u9' ? '1-40' : '1-2'}\n`;
      const behavior: Behavior = answer([line], { usage: { prompt: 700, completion: 100 } });
      await behavior(exchange);
    });
  });
  afterAll(() => provider.stop());
  afterEach(() => house.close());

  const open = async (settings: NodeJS.ProcessEnv, rows: string) => {
    house = await openTestHouse({ OPENAI_BASE_URL: provider.url, ...settings });
    await house.load('BEHAVIORS', rows);
  };
  const again = async (settings: NodeJS.ProcessEnv) => {
    await house.stop();
    house = await openTestHouse({ OPENAI_BASE_URL: provider.url, ...settings }, house.database);
  };
  const retry = async (id: string) => {
    const { data } = await ask(house.address, retryRun, { id });
    return data.retryRun.id;
  };
  const bothSteps = `user_id,action,timestamp,item_id\n${twoSteps.join('\n')}\n`;

  it('should end a run that has used its own, keep what it accepted, and go on from there when it is retried', async () => {
    await open({ LLM_TOKENS_PER_RUN: '1500' }, bothSteps);
    const asked = provider.requests.length;
    const items = await itemsOf(overSse(house.address, extract, { userId: 'u9' }));
    expect(items.at(-1)).toMatchObject({
      __typename: 'Error',
      code: 'LLM_BUDGET',
      message: expect.stringContaining('LLM_TOKENS_PER_RUN'),
    });
    expect(items.flatMap(({ newEvents }) => newEvents ?? [])).toHaveLength(1);
    expect(provider.requests.length - asked).toBe(1);
    const runId = await retry(items[0].runId);
    const rest = await itemsOf(overSse(house.address, follow, { runId }));
    expect(rest.at(-1)).toMatchObject({ __typename: 'Done', sequence: { eventCount: 2 } });
    expect(provider.requests.length - asked).toBe(2);
  });

  it('should refuse every run once the money of a day is gone, until the day has moved on', async () => {
    await open({ LLM_COST_PER_DAY: '0.0015' }, bothSteps);
    const unpriced = await itemsOf(overSse(house.address, extract, { userId: 'u9' }));
    expect(unpriced.at(-1)).toMatchObject({
      code: 'LLM_BUDGET',
      message: expect.stringContaining('no price'),
    });
    const price = 'mutation { setModelPrice(model: "gpt-4o-mini", prompt: "1", completion: "1") { model } }';
    await ask(house.address, price);
    const items = await itemsOf(overSse(house.address, extract, { userId: 'u9' }));
    expect(items.at(-1)).toMatchObject({
      code: 'LLM_BUDGET',
      message: expect.stringMatching(/LLM_COST_PER_DAY \(0\.0015 for all runs in 24 hours\).*0\.0008/),
    });
    await house.database.pool.query("update llm_call set started_at = started_at - interval '25 hours'");
    const runId = await retry(items[0].runId);
    const rest = await itemsOf(overSse(house.address, follow, { runId }));
    expect(rest.at(-1)).toMatchObject({ __typename: 'Done', sequence: { eventCount: 2 } });
  });

  it('rule 16: should end a batch once a budget that its runs share is gone, and not begin with the users that are left', async () => {
    await open({ LLM_TOKENS_PER_DAY: '2000', LLM_CONCURRENCY: '3' }, csvOf(8));
    const asked = provider.requests.length;
    const items = await itemsOf(overSse(house.address, batch, { concurrency: 3 }));
    expect(items.at(-1)).toMatchObject({
      __typename: 'Error',
      code: 'LLM_BUDGET',
      message: expect.stringContaining('LLM_TOKENS_PER_DAY'),
      retryable: true,
    });
    const [{ runId }] = items;
    const { succeeded, failed, cancelled, waiting } = await batchOf(house, runId);
    expect([succeeded, waiting, succeeded + failed + cancelled]).toEqual([2, 0, 8]);
    expect(failed).toBeGreaterThan(0);
    expect(cancelled).toBeGreaterThan(0);
    for (const { errorCode } of await membersOf(house, runId, ['FAILED']))
      expect(errorCode).toBe('LLM_BUDGET');

    await again({});
    const rest = await itemsOf(overSse(house.address, batchFollow, { runId: await retry(runId) }));
    expect(rest.at(-1)).toMatchObject({ __typename: 'Done', batch: { total: 6, succeeded: 6 } });
    const users = usersAsked(provider.requests.slice(asked));
    expect(new Set(users).size).toBe(users.length);
    expect(users).toHaveLength(8);
  });

  it('rule 16: should go on with a batch when a user has only used up a budget of its own', async () => {
    await open({ LLM_TOKENS_PER_RUN: '1500' }, `${csvOf(3)}${twoSteps.join('\n')}\n`);
    const items = await itemsOf(overSse(house.address, batch, { concurrency: 1 }));
    expect(items.at(-1)).toMatchObject({ __typename: 'Done', batch: { succeeded: 3, failed: 1 } });
  });
});
