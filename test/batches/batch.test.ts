import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, overSse, overWebSocket } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { extract, follow, itemsOf, itemsUntil } from '../house/run-items.ts';
import { type Behavior, stall } from '../provider/behaviors.ts';
import type { Provider } from '../provider/provider.ts';
import { refuse } from '../provider/refusals.ts';
import {
  batch,
  batchFollow,
  batchOf,
  csvOf,
  good,
  membersOf,
  startUserProvider,
  usersAsked,
} from './batch-items.ts';

describe('rule 16: a batch of extractions', () => {
  let provider: Provider;
  let house: TestHouse;
  /** What the provider does with the request about a user. */
  let behave: (user: string) => Behavior;

  beforeAll(async () => {
    provider = await startUserProvider((user) => behave(user));
  });
  afterAll(() => provider.stop());
  beforeEach(async () => {
    behave = () => good;
    house = await openTestHouse({ OPENAI_BASE_URL: provider.url, LLM_CONCURRENCY: '10' });
    await house.load('BEHAVIORS', csvOf(6));
  });
  afterEach(() => house.close());

  const watch = (variables: object = {}) => overSse(house.address, batch, { concurrency: 3, ...variables });
  const send = async (mutation: string, variables: object = {}) => {
    const { data, errors } = await ask(house.address, mutation, { ...variables });
    return data ?? errors?.[0]?.extensions?.code;
  };
  const cancel = (id: string) => send('mutation ($id: ID!) { cancelRun(runId: $id) { status } }', { id });

  it('should extract every user once, a run for each, and count up to the end', async () => {
    const requests = provider.requests.length;
    const items = await itemsOf(watch());
    expect(items.map(({ seq }) => seq)).toEqual(items.map((_item, index) => index + 1));
    expect(items.at(-1)).toMatchObject({
      __typename: 'Done',
      run: { status: 'FINISHED' },
      batch: { total: 6, waiting: 0, active: 0, succeeded: 6, failed: 0, eventCount: 6 },
    });
    expect(usersAsked(provider.requests.slice(requests)).toSorted()).toEqual([
      'u1',
      'u2',
      'u3',
      'u4',
      'u5',
      'u6',
    ]);
    const percents = items.flatMap(({ percent }) => percent ?? []);
    expect(percents).toEqual(percents.toSorted((a, b) => a - b));
    expect(percents.at(-1)).toBe(100);
    const began = items.flatMap(({ members }) => members ?? []).filter(({ eventCount }) => eventCount === 0);
    expect(new Set(began.map(({ userId }) => userId)).size).toBe(6);
    expect(Math.max(...items.flatMap(({ batch }) => batch?.active ?? []))).toBeLessThanOrEqual(3);
  });

  it('rule 1: should be read again as it was, on both transports and from any place', async () => {
    const items = await itemsOf(watch());
    const [{ runId }] = items;
    expect(await itemsOf(overWebSocket(house.address, batchFollow, { runId }))).toEqual(items);
    const half = items[Math.floor(items.length / 2)];
    expect(await itemsOf(watch({ after: half?.cursor }))).toEqual(items.slice(half?.seq));
    const [child] = items.flatMap(({ members }) => members ?? []);
    const [, , ...rest] = await itemsOf(overSse(house.address, follow, { runId: child.runId }));
    expect(rest.at(-1)).toMatchObject({ __typename: 'Done' });
  });

  it('should not be stopped by a user that fails, and say why it did', async () => {
    behave = (user) => (user === 'u2' ? refuse(401) : good);
    const items = await itemsOf(watch());
    expect(items.at(-1)).toMatchObject({ __typename: 'Done', batch: { succeeded: 5, failed: 1 } });
    expect(await membersOf(house, items[0].runId, ['FAILED'])).toMatchObject([
      { userId: 'u2', errorCode: 'LLM_AUTH', errorMessage: expect.stringContaining('key') },
    ]);
  });

  it('should do only the failed ones again', async () => {
    behave = (user) => (user === 'u2' || user === 'u5' ? refuse(401) : good);
    const [{ runId }] = await itemsOf(watch());
    behave = () => good;
    const requests = provider.requests.length;
    const again = await send('mutation ($id: ID!) { retryRun(runId: $id) { id kind } }', { id: runId });
    const items = await itemsOf(overSse(house.address, batchFollow, { runId: again.retryRun.id }));
    expect(items.at(-1)).toMatchObject({ __typename: 'Done', batch: { total: 2, succeeded: 2 } });
    expect(usersAsked(provider.requests.slice(requests)).toSorted()).toEqual(['u2', 'u5']);
    expect(await send('mutation ($id: ID!) { retryRun(runId: $id) { id } }', { id: again.retryRun.id })).toBe(
      'NOT_RETRYABLE',
    );
  });

  it('rule 3: should be ended once by a cancel, with the runs it started, keep what is done, and leave the runs of others alone', async () => {
    behave = (user) => (user === 'u5' || user === 'u6' ? good : stall);
    await itemsUntil(overSse(house.address, extract, { userId: 'u3' }), ({ stage }) => stage === 'CALLING');
    const seen = await itemsUntil(watch({ concurrency: 6 }), ({ batch }) => batch?.succeeded === 2);
    const [{ runId }] = seen;
    await cancel(runId);
    const rest = await itemsOf(watch({ after: seen.at(-1)?.cursor }));
    const ends = rest.filter(({ __typename }) => __typename === 'Done' || __typename === 'Error');
    expect(ends).toMatchObject([{ __typename: 'Error', code: 'CANCELLED', seq: rest.at(-1)?.seq }]);
    expect(await batchOf(house, runId)).toMatchObject({ succeeded: 2, waiting: 0, active: 0, cancelled: 4 });
    const runs = await house.database.prisma.run.findMany({
      where: { kind: 'extractEvents', endedAt: null },
    });
    expect(runs.map(({ subject }) => subject)).toEqual(['u3']);
    for (const { id } of runs) await cancel(id);
  });

  it('rule 8: should join an equal batch that is under way, and refuse a key that stood for another', async () => {
    behave = () => stall;
    const [{ runId }] = await itemsUntil(watch({ runKey: 'mine' }), ({ batch }) => batch?.active === 3);
    const start =
      'mutation ($key: ID, $users: [ID!]) { startBatch(runKey: $key, userIds: $users, concurrency: 3) { id } }';
    expect(await send(start)).toEqual({ startBatch: { id: runId } });
    expect(await send(start, { key: 'mine' })).toEqual({ startBatch: { id: runId } });
    expect(await send(start, { key: 'mine', users: ['u1'] })).toBe('KEY_REUSED');
    await cancel(runId);
  });

  it('should be only about the users that are chosen, and refuse unknown ones', async () => {
    const items = await itemsOf(watch({ userIds: ['u3', 'u1', 'u3'] }));
    expect(items.at(-1)).toMatchObject({ batch: { total: 2, succeeded: 2 } });
    expect(await send('mutation { startBatch(userIds: ["u1", "nobody"]) { id } }')).toBe('BAD_USER_INPUT');
    expect(await send('mutation { startBatch(concurrency: 0) { id } }')).toBe('BAD_USER_INPUT');
  });

  it('should be about users without a sequence, then about those with newer behaviors, or about all', async () => {
    await itemsOf(watch({ userIds: ['u1', 'u2'] }));
    await house.load('BEHAVIORS', 'user_id,action,timestamp\nu1,browse,2026-02-20 09:00:00\n');
    const totals = [];
    for (const scope of ['STALE', 'MISSING', 'ALL']) {
      const items = await itemsOf(watch({ scope }));
      totals.push(items.at(-1)?.batch.total);
    }
    expect(totals).toEqual([5, 0, 6]);
  });

  it('rule 10: should go on where it stood when its node stops, each user once', async () => {
    behave = (user) => (user >= 'u4' ? good : stall);
    const requests = provider.requests.length;
    const seen = await itemsUntil(watch(), ({ batch }) => batch?.succeeded === 3 && batch.active === 3);
    await house.stop();
    behave = () => good;
    house = await openTestHouse({ OPENAI_BASE_URL: provider.url, LLM_CONCURRENCY: '10' }, house.database);
    const rest = await itemsOf(watch({ after: seen.at(-1)?.cursor }));
    const items = [...seen, ...rest];
    expect(items.map(({ seq }) => seq)).toEqual(items.map((_item, index) => index + 1));
    expect(rest.at(-1)).toMatchObject({ __typename: 'Done', batch: { succeeded: 6, eventCount: 6 } });
    const asked = usersAsked(provider.requests.slice(requests));
    for (const user of ['u4', 'u5', 'u6']) expect(asked.filter((one) => one === user)).toHaveLength(1);
    expect(await house.database.prisma.run.count({ where: { kind: 'extractEvents' } })).toBe(6);
  });

  it('should tell how far the extraction of all users is', async () => {
    behave = (user) => (user === 'u2' ? refuse(401) : good);
    await itemsOf(watch({ userIds: ['u1', 'u2'] }));
    behave = () => stall;
    const [{ runId }] = await itemsUntil(
      watch({ userIds: ['u3', 'u4'] }),
      ({ batch }) => batch?.active === 2,
    );
    const { extractionProgress } = await send(
      '{ extractionProgress { users extracted stale active failed batches { id batch { total active } } } }',
    );
    expect(extractionProgress).toEqual({
      users: 6,
      extracted: 1,
      stale: 0,
      active: 2,
      failed: 1,
      batches: [{ id: runId, batch: { total: 2, active: 2 } }],
    });
    await cancel(runId);
  });
});
