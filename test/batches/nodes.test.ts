import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, overSse } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { extract, itemsOf, itemsUntil } from '../house/run-items.ts';
import { type Behavior, pass, stall } from '../provider/behaviors.ts';
import { createGate, type Gate } from '../provider/gate.ts';
import type { Provider } from '../provider/provider.ts';
import { batch, batchFollow, csvOf, good, startUserProvider, usersAsked } from './batch-items.ts';

const users = Array.from({ length: 14 }, (_, index) => `u${index + 1}`);

describe('batches on several nodes', () => {
  let provider: Provider;
  let first: TestHouse;
  const others: TestHouse[] = [];
  let behave: (user: string) => Behavior;
  /** Lets good answers go, one by one. */
  let gate: Gate;
  const gated: Behavior = async (exchange) => {
    await pass(gate)(exchange);
    await good(exchange);
  };

  beforeAll(async () => {
    provider = await startUserProvider((user) => behave(user));
  });
  afterAll(() => provider.stop());
  beforeEach(() => {
    gate = createGate();
    behave = () => good;
  });
  afterEach(async () => {
    for (const node of others.splice(0)) await node.stop();
    await first.close();
  });

  const open = async (settings: NodeJS.ProcessEnv = {}) => {
    first = await openTestHouse({ OPENAI_BASE_URL: provider.url, LLM_CONCURRENCY: '30', ...settings });
    await first.load('BEHAVIORS', csvOf(users.length));
  };
  const join = async () => {
    const node = await openTestHouse(
      { OPENAI_BASE_URL: provider.url, LLM_CONCURRENCY: '30' },
      first.database,
    );
    others.push(node);
    return node;
  };
  const watch = ({ address }: TestHouse, variables: object) => overSse(address, batch, { ...variables });
  /** How often each user was extracted, in a run of its own. */
  const runsOf = async () => {
    const runs = await first.database.prisma.run.findMany({ where: { kind: 'extractEvents' } });
    return runs.map(({ subject }) => subject).toSorted();
  };

  it('rule 8: should be one batch when two nodes are asked for it at the same moment', async () => {
    await open();
    const second = await join();
    const requests = provider.requests.length;
    const [here, there] = await Promise.all([
      itemsOf(watch(first, { userIds: users, concurrency: 3 })),
      itemsOf(watch(second, { userIds: users, concurrency: 3 })),
    ]);
    expect(there).toEqual(here);
    expect(usersAsked(provider.requests.slice(requests)).toSorted()).toEqual(users.toSorted());
  });

  it('should extract each user once when two batches come to meet each other', async () => {
    await open();
    const second = await join();
    const requests = provider.requests.length;
    const ends = await Promise.all([
      itemsOf(watch(first, { userIds: users, concurrency: 5, runKey: 'forwards' })),
      itemsOf(watch(second, { userIds: users.toReversed(), concurrency: 6, runKey: 'backwards' })),
    ]);
    for (const items of ends)
      expect(items.at(-1)).toMatchObject({
        __typename: 'Done',
        batch: { total: 14, failed: 0, cancelled: 0 },
      });
    const asked = usersAsked(provider.requests.slice(requests));
    expect(new Set(asked)).toEqual(new Set(users));
  });

  it('rule 10: should go on at another node when its worker is taken to be dead, each user once', async () => {
    await open();
    behave = () => gated;
    const seen = itemsUntil(
      watch(first, { userIds: users, concurrency: 4 }),
      ({ batch }) => batch?.succeeded === 5,
    );
    gate.open(5);
    const before = await seen;
    const second = await join();
    // What the claim of a newer worker does: whoever holds the old epoch can write no more (rule 4).
    await first.database.pool.query(
      'update run set lease_until = null, worker = null, epoch = epoch + 1 where ended_at is null',
    );
    gate.open(100);
    const [{ runId, cursor } = { runId: '', cursor: '' }] = before.slice(-1);
    const after = await itemsOf(overSse(second.address, batchFollow, { runId, after: cursor }));
    const items = [...before, ...after];
    expect(items.map(({ seq }) => seq)).toEqual(items.map((_item, index) => index + 1));
    expect(after.at(-1)).toMatchObject({ __typename: 'Done', batch: { succeeded: 14, eventCount: 14 } });
    expect(await runsOf()).toEqual(users.toSorted());
  });

  it('should let an interactive run begin at once while its own take every place there is for them', async () => {
    await open({ RUN_CONCURRENCY: '3', LLM_CONCURRENCY: '3' });
    behave = (user) => (user === 'u14' ? good : stall);
    const chosen = users.filter((user) => user !== 'u14');
    const seen = await itemsUntil(watch(first, { userIds: chosen }), ({ batch }) => batch?.active === 2);
    const items = await itemsOf(overSse(first.address, extract, { userId: 'u14' }));
    expect(items.at(-1)).toMatchObject({ __typename: 'Done' });
    await ask(first.address, 'mutation ($id: ID!) { cancelRun(runId: $id) { status } }', {
      id: seen[0].runId,
    });
  });

  it('should follow many at once without a warning of the runtime', async () => {
    const warnings: Error[] = [];
    const listen = (warning: Error) => void warnings.push(warning);
    process.on('warning', listen);
    await open();
    await itemsOf(watch(first, { userIds: users, concurrency: 14 }));
    process.off('warning', listen);
    expect(warnings).toEqual([]);
  });
});
