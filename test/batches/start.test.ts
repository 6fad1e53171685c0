import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, overSse } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { itemsOf, itemsUntil, refusalOf } from '../house/run-items.ts';
import { answer, type Behavior, stall } from '../provider/behaviors.ts';
import type { Provider } from '../provider/provider.ts';
import { refuse } from '../provider/refusals.ts';
import { batch, batchFollow, csvOf, good, startUserProvider } from './batch-items.ts';

const startBatch = `mutation ($userIds: [ID!], $scope: BatchScope, $runKey: ID) {
  startBatch(userIds: $userIds, scope: $scope, runKey: $runKey) { id } }`;
const cancelRun = 'mutation ($id: ID!) { cancelRun(runId: $id) { status } }';
const retryRun = 'mutation ($id: ID!) { retryRun(runId: $id) { id } }';

/** Rows of `u9` that make two steps: 40 on each of two days. */
const twoSteps = ['15', '18'].flatMap((day) =>
  Array.from(
    { length: 40 },
    (_, n) => `u9,browse,2026-01-${day} 10:${String(n).padStart(2, '0')}:07,x${day}`,
  ),
);

describe('the start of a batch', () => {
  let provider: Provider;
  let house: TestHouse;
  /** A node on the same database whose settings say other numbers. */
  let other: TestHouse;
  let behave: (user: string) => Behavior;

  beforeAll(async () => {
    provider = await startUserProvider((user) => behave(user));
    house = await openTestHouse({ OPENAI_BASE_URL: provider.url, LLM_CONCURRENCY: '10' });
    other = await openTestHouse({ OPENAI_BASE_URL: provider.url, LLM_CONCURRENCY: '2' }, house.database);
    await house.load('BEHAVIORS', csvOf(4));
  });
  afterAll(async () => {
    await other.stop();
    await house.close();
    await provider.stop();
  });
  beforeEach(() => {
    behave = () => stall;
  });

  const send = async ({ address }: TestHouse, mutation: string, variables: Record<string, unknown>) => {
    const { data, errors } = await ask(address, mutation, variables);
    return data?.startBatch?.id ?? data?.retryRun?.id ?? errors?.[0]?.extensions?.code;
  };
  const cancel = (id: string) => ask(house.address, cancelRun, { id });

  it('rule 8: should join a batch that names the same users in another order', async () => {
    const id = await send(house, startBatch, { userIds: ['u1', 'u2'] });
    expect(await send(house, startBatch, { userIds: ['u2', 'u1', 'u2'] })).toBe(id);
    await cancel(id);
  });

  it('rule 8: should know its key and its equal on a node with other settings', async () => {
    const id = await send(house, startBatch, { userIds: ['u1'], runKey: 'same payload' });
    expect(await send(other, startBatch, { userIds: ['u1'] })).toBe(id);
    expect(await send(other, startBatch, { userIds: ['u1'], runKey: 'same payload' })).toBe(id);
    await cancel(id);
  });

  it('rule 5: should refuse the cursor of another batch than the key’s, and of no batch', async () => {
    const first = overSse(house.address, batch, { userIds: ['u1'], runKey: 'first' });
    const [item] = await itemsUntil(first, ({ batch }) => batch?.active === 1);
    const second = await send(house, startBatch, { userIds: ['u2'], runKey: 'second' });
    const refused = { userIds: ['u2'], runKey: 'second', after: item.cursor };
    expect(await refusalOf(overSse(house.address, batch, refused))).toBe('FOREIGN_CURSOR');
    const [member] = item.members;
    const child = overSse(house.address, batchFollow, { runId: member.runId });
    const [childItem] = await itemsUntil(child, () => true);
    expect(await refusalOf(overSse(house.address, batch, { after: childItem.cursor }))).toBe(
      'FOREIGN_CURSOR',
    );
    for (const id of [item.runId, second]) await cancel(id);
  });

  it('should refuse more than 10,000 users, and names that no text may hold', async () => {
    const many = Array.from({ length: 10_001 }, (_, index) => `n${index}`);
    expect(await send(house, startBatch, { userIds: many })).toBe('BAD_USER_INPUT');
    expect(await send(house, startBatch, { userIds: ['u\u00001'] })).toBe('BAD_USER_INPUT');
  });

  it('should be done at once when there is nobody to extract', async () => {
    const items = await itemsOf(overSse(house.address, batch, { userIds: [] }));
    expect(items).toMatchObject([
      { __typename: 'Progress', percent: 100, done: 0, total: 0 },
      { __typename: 'Done', batch: { total: 0, etaSeconds: null } },
    ]);
  });

  it('I7: should not buy a finished step again when a failed user is retried, also of a batch that asks anew', async () => {
    await house.load('BEHAVIORS', `user_id,action,timestamp,item_id\n${twoSteps.join('\n')}\n`);
    const line = (day: string) => answer([`u9|看车|2026-01-${day}|x${day}|engagement|1-40\n`]);
    const asked: string[] = [];
    const script = [line('15'), refuse(401), line('18')];
    behave = () => async (exchange) => {
      asked.push(JSON.stringify(exchange.request.body.messages).includes('x15') ? '15' : '18');
      await (script.shift() ?? stall)(exchange);
    };
    const request = { userIds: ['u9'], regenerate: true };
    const failed = await itemsOf(overSse(house.address, batch, request));
    expect(failed.at(-1)).toMatchObject({ batch: { failed: 1 } });
    const again = await send(house, retryRun, { id: failed.at(-1)?.runId });
    const items = await itemsOf(overSse(house.address, batchFollow, { runId: again }));
    expect(items.at(-1)).toMatchObject({ __typename: 'Done', batch: { succeeded: 1, eventCount: 2 } });
    expect(asked).toEqual(['15', '18', '18']);
    behave = () => good;
  });
});
