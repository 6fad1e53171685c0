import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGuardedHouse, type People } from '../access/people.ts';
import { csvOf, usersAsked } from '../batches/batch-items.ts';
import { ask, overSse } from '../house/clients.ts';
import type { TestHouse } from '../house/house.ts';
import { follow, itemsOf } from '../house/run-items.ts';
import { answer } from '../provider/behaviors.ts';
import { type Provider, startProvider } from '../provider/provider.ts';

describe('spending, where people have roles', () => {
  let provider: Provider;
  let house: TestHouse;
  let people: People;
  beforeAll(async () => {
    provider = await startProvider(async (exchange) => {
      const [user = ''] = usersAsked([exchange.request]);
      const line = `${user}|看车|2026-01-15 10:00|车型|engagement|1-2\n`;
      await answer([line], { usage: { prompt: 900, completion: 100 } })(exchange);
    });
    const settings = { OPENAI_BASE_URL: provider.url, LLM_MODEL: 'm', LLM_TOKENS_PER_PRINCIPAL_DAY: '1500' };
    ({ house, people } = await openGuardedHouse(settings));
    await house.load('BEHAVIORS', csvOf(3));
  });
  afterAll(async () => {
    await house.close();
    await provider.stop();
  });

  const as = async (bearer: string, query: string) => {
    const { data, errors } = await ask(house.address, query, {}, bearer);
    return data ?? errors?.[0]?.extensions?.code;
  };
  const extracted = async (bearer: string, userId: string) => {
    const { startExtraction } = await as(bearer, `mutation { startExtraction(userId: "${userId}") { id } }`);
    return (await itemsOf(overSse(house.address, follow, { runId: startExtraction.id }, bearer))).at(-1);
  };

  it('should let everybody read prices, and only admins change them', async () => {
    const set = 'mutation { setModelPrice(model: "m", prompt: "1", completion: "2") { updatedBy } }';
    const remove = 'mutation { deleteModelPrice(model: "m") { model } }';
    expect(await as(people.ann, set)).toBe('FORBIDDEN');
    expect(await as(people.ada, set)).toEqual({ setModelPrice: [{ updatedBy: 'ada' }] });
    expect(await as(people.ann, remove)).toBe('FORBIDDEN');
    expect(await as(people.vera, '{ modelPrices { model prompt } }')).toEqual({
      modelPrices: [{ model: 'm', prompt: '1' }],
    });
  });

  it('F33 should stop the runs of one whose tokens of the day are used up, and nobody else’s', async () => {
    expect(await extracted(people.ann, 'u1')).toMatchObject({ __typename: 'Done' });
    expect(await extracted(people.ann, 'u2')).toMatchObject({
      code: 'LLM_BUDGET',
      message: expect.stringContaining('LLM_TOKENS_PER_PRINCIPAL_DAY'),
    });
    expect(await extracted(people.ben, 'u3')).toMatchObject({
      __typename: 'Done',
      usage: { cost: '0.0011' },
    });
    const room = '{ estimateBatch(userIds: ["u2"]) { fits budgets { name used } } }';
    expect((await as(people.ann, room)).estimateBatch).toMatchObject({
      fits: false,
      budgets: [{ name: 'TOKENS_PER_RUN' }, { name: 'TOKENS_PER_PRINCIPAL_DAY', used: 1_000 }],
    });
    expect((await as(people.vera, room)).estimateBatch).toMatchObject({ fits: true });
  });
});
