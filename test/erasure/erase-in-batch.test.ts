import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { batch, batchFollow, batchOf, csvOf, good, startUserProvider } from '../batches/batch-items.ts';
import { ask, overSse } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { itemsOf, itemsUntil } from '../house/run-items.ts';
import { type Behavior, stall } from '../provider/behaviors.ts';
import type { Provider } from '../provider/provider.ts';

describe('eraseUser, of somebody whose turn in a batch has not come', () => {
  let provider: Provider;
  let house: TestHouse;
  let behave: Behavior = stall;
  beforeAll(async () => {
    provider = await startUserProvider(() => behave);
    house = await openTestHouse({ OPENAI_BASE_URL: provider.url });
    await house.load('BEHAVIORS', csvOf(2));
  });
  afterAll(async () => {
    await house.close();
    await provider.stop();
  });

  const send = async (mutation: string, id: string) => (await ask(house.address, mutation, { id })).data;
  const endOf = async (runId: string) =>
    (await itemsOf(overSse(house.address, batchFollow, { runId }))).at(-1);
  let runId: string;

  it('should let the batch go on without it', async () => {
    const items = await itemsUntil(
      overSse(house.address, batch, { concurrency: 1 }),
      ({ members }) => members?.length > 0,
    );
    const begun = items.at(-1);
    runId = begun.runId;
    const [{ userId, runId: other }] = begun.members;
    expect(userId).toBe('u2'); // the most recent one
    await send('mutation ($id: ID!) { eraseUser(id: $id) { mentions } }', 'u1');
    await send('mutation ($id: ID!) { cancelRun(runId: $id) { id } }', other);
    expect(await endOf(runId)).toMatchObject({ __typename: 'Done' });
    expect(await batchOf(house, runId)).toMatchObject({ total: 2, waiting: 0, failed: 0, cancelled: 2 });
    expect(await house.database.prisma.run.count({ where: { kind: 'extractEvents' } })).toBe(1);
  });

  it('should let the batch be tried again without it', async () => {
    behave = good;
    const { retryRun } = await send('mutation ($id: ID!) { retryRun(runId: $id) { id } }', runId);
    expect(await endOf(retryRun.id)).toMatchObject({ __typename: 'Done' });
    expect(await batchOf(house, retryRun.id)).toMatchObject({
      total: 2,
      succeeded: 1,
      failed: 0,
      cancelled: 1,
    });
  });
});
