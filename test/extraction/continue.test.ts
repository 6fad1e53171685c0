import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, overSse } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { extract, follow, itemsOf, itemsUntil } from '../house/run-items.ts';
import { goodLines, story } from '../house/story.ts';
import { answer, type Behavior, end, stall, stream } from '../provider/behaviors.ts';
import { type Provider, startProvider } from '../provider/provider.ts';
import { refuse } from '../provider/refusals.ts';
import * as wire from '../provider/wire.ts';

const [first = '', second = '', third = ''] = goodLines;
const retryRun = 'mutation ($id: ID!, $key: ID) { retryRun(runId: $id, runKey: $key) { id } }';
const draftOf = '{ user(id: "u1") { draft { eventCount status } currentSequence { eventCount } } }';

describe('rule 6: what a cancelled or failed extraction accepted', () => {
  let provider: Provider;
  let house: TestHouse;
  let script: Behavior[] = [];

  beforeAll(async () => {
    provider = await startProvider((exchange) => (script.shift() ?? refuse(401))(exchange));
  });
  afterAll(() => provider.stop());
  beforeEach(async () => {
    house = await openTestHouse({ OPENAI_BASE_URL: provider.url });
    await house.load('BEHAVIORS', story);
    return () => house.close();
  });

  const watch = (variables: object = {}) => overSse(house.address, extract, { userId: 'u1', ...variables });
  const send = async (mutation: string, variables: object = {}) => {
    const { data, errors } = await ask(house.address, mutation, { ...variables });
    return data ?? errors?.[0]?.extensions?.code;
  };
  /** An extraction that is cancelled behind its first event. */
  const cancelled = async () => {
    script = [stream(wire.role(), wire.text(first), stall)];
    const items = await itemsUntil(watch(), ({ newEvents }) => newEvents?.length > 0);
    const [{ runId }] = items;
    await send('mutation ($id: ID!) { cancelRun(runId: $id) { id } }', { id: runId });
    return runId;
  };

  it('should be gone on from by the next extraction, which asks only for the rest', async () => {
    await cancelled();
    expect(await send(draftOf)).toMatchObject({
      user: { draft: { eventCount: 1, status: 'DRAFT' }, currentSequence: null },
    });
    script = [answer([second, third])];
    const items = await itemsOf(watch());
    expect(items[0]).toMatchObject({ stage: 'PREPARING', newEvents: [{ context: ['宝马', '奔驰'] }] });
    expect(items.at(-1)).toMatchObject({ __typename: 'Done', sequence: { version: 1, eventCount: 4 } });
    expect(JSON.stringify(provider.requests.at(-1)?.body.messages)).not.toContain('懂车帝');
    const events = items.flatMap(({ newEvents }) => newEvents ?? []);
    expect(new Set(events.map(({ id }) => id)).size).toBe(4);
    expect(await send(draftOf)).toMatchObject({ user: { draft: null, currentSequence: { eventCount: 4 } } });
  });

  it('should be left alone by an extraction that begins anew, and deleted at its end', async () => {
    await cancelled();
    script = [answer(goodLines)];
    const items = await itemsOf(watch({ regenerate: true }));
    expect(items[0]).toMatchObject({ stage: 'PREPARING', newEvents: [] });
    expect(items.at(-1)).toMatchObject({ __typename: 'Done', sequence: { eventCount: 4 } });
    expect(await house.database.prisma.sequence.count()).toBe(1);
  });

  it('should be gone on from with the behaviors that came since', async () => {
    await cancelled();
    await house.load('BEHAVIORS', 'user_id,action,timestamp\nu1,browse,2026-02-20 09:00:00\n');
    script = [answer([second, third]), answer([])];
    const items = await itemsOf(watch());
    expect(items.at(-1)).toMatchObject({
      __typename: 'Done',
      sequence: { behaviorCount: 7, newBehaviorCount: 0 },
    });
  });

  it('should be discarded when somebody wants it, but not under an extraction', async () => {
    const discard = 'mutation { discardDraft(userId: "u1") { draft { id } } }';
    await cancelled();
    script = [stream(wire.role(), stall)];
    const [{ runId }] = await itemsUntil(watch(), ({ stage }) => stage === 'CALLING');
    expect(await send(discard)).toBe('RUN_ACTIVE');
    await send('mutation ($id: ID!) { cancelRun(runId: $id) { id } }', { id: runId });
    expect(await send(discard)).toEqual({ discardDraft: { draft: null } });
    expect(await house.database.prisma.event.count()).toBe(0);
    expect(await send('mutation { discardDraft(userId: "nobody") { id } }')).toBe('NOT_FOUND');
  });

  it('should be gone on from by a retry of the run, once for each key', async () => {
    script = [stream(wire.role(), wire.text(first), wire.finish('content_filter'), wire.done(), end)];
    const items = await itemsOf(watch({ regenerate: true }));
    expect(items.at(-1)).toMatchObject({ __typename: 'Error', code: 'LLM_FILTERED' });
    const [{ runId: failed }] = items;
    script = [answer([second, third])];
    const { retryRun: again } = await send(retryRun, { id: failed, key: 'again' });
    const rest = await itemsOf(overSse(house.address, follow, { runId: again.id }));
    expect(rest.at(-1)).toMatchObject({ __typename: 'Done', sequence: { eventCount: 4 } });
    expect(await send(retryRun, { id: failed, key: 'again' })).toEqual({ retryRun: { id: again.id } });
    expect(await send(retryRun, { id: again.id })).toBe('NOT_RETRYABLE');
    expect(await send(retryRun, { id: '00000000-0000-0000-0000-000000000000' })).toBe('NOT_FOUND');
  });

  it('should not be started again while the run is under way', async () => {
    script = [stream(wire.role(), stall)];
    const [{ runId }] = await itemsUntil(watch(), ({ stage }) => stage === 'CALLING');
    expect(await send(retryRun, { id: runId })).toBe('RUN_ACTIVE');
  });
});
