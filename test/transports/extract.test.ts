import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, overSse, overWebSocket, post, transports } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { extract, follow, itemOf, itemsOf, itemsUntil, refusalOf } from '../house/run-items.ts';
import { goodLines, profiles, story } from '../house/story.ts';
import { answer, type Behavior } from '../provider/behaviors.ts';
import { createGate, type Gate } from '../provider/gate.ts';
import { type Provider, startProvider } from '../provider/provider.ts';

describe.each(transports)('extractEvents over $name', ({ subscribe }) => {
  let provider: Provider;
  let house: TestHouse;
  let gate: Gate;
  let behave: Behavior;

  beforeAll(async () => {
    provider = await startProvider((exchange) => behave(exchange));
    house = await openTestHouse({ OPENAI_BASE_URL: provider.url, CHUNK_WINDOW_MS: '0' });
    await house.load('PROFILES', profiles);
    await house.load('BEHAVIORS', story);
  });
  afterAll(async () => {
    await house.close();
    await provider.stop();
  });
  beforeEach(() => {
    gate = createGate();
    behave = answer(goodLines, { usage: { prompt: 900, completion: 60 } });
  });

  const start = (variables: object = {}) =>
    subscribe(house.address, extract, { userId: 'u1', regenerate: true, ...variables });

  it('rule 1: should yield items 1..n with every field of all members, and end with Done', async () => {
    const items = await itemsOf(start());
    expect(items.map(({ seq }) => seq)).toEqual(items.map((_item, index) => index + 1));
    expect(new Set(items.map(({ __typename }) => __typename))).toEqual(
      new Set(['Progress', 'LlmChunk', 'Done']),
    );
    const done = items.at(-1);
    expect(done).toMatchObject({
      run: { status: 'FINISHED', lastSeq: items.length },
      usage: {
        model: 'gpt-4o-mini',
        calls: 1,
        streamedCalls: 1,
        promptTokens: 900,
        completionTokens: 60,
        estimated: false,
      },
      sequence: { status: 'CURRENT', eventCount: 4, behaviorCount: 6, coveredCount: 6, coverage: 1 },
    });
    const percents = items.flatMap(({ percent }) => percent ?? []);
    expect(percents).toEqual(percents.toSorted((a, b) => a - b));
    expect(percents.at(-1)).toBe(100);
  });

  it('rule 2: should show events long before the end, and only those that the database holds', async () => {
    behave = answer(goodLines, { gate });
    const stream = start();
    gate.open();
    for await (const received of stream) {
      const item = itemOf(received);
      for (const event of item.newEvents ?? []) {
        expect(await house.database.prisma.event.count({ where: { id: BigInt(event.id) } })).toBe(1);
        expect(event.evidence.length).toBeGreaterThan(0);
      }
      if (item.newEvents?.length > 0) {
        expect(await house.database.prisma.run.findUnique({ where: { id: item.runId } })).toMatchObject({
          status: 'RUNNING',
        });
        break;
      }
    }
    gate.open();
    gate.open();
  });

  it('rule 5: should go on behind every cursor, on the other transport and on another node too', async () => {
    const items = await itemsOf(start());
    const other = await openTestHouse({ OPENAI_BASE_URL: provider.url }, house.database);
    for (const { cursor, seq, runId } of items) {
      const rest = items.slice(seq);
      expect(await itemsOf(start({ after: cursor }))).toEqual(rest);
      expect(await itemsOf(overSse(other.address, follow, { runId, after: cursor }))).toEqual(rest);
      expect(await itemsOf(overWebSocket(house.address, follow, { runId, after: cursor }))).toEqual(rest);
    }
    await other.stop();
  });

  it('rule 5: should refuse a cursor of another run and one that is none, and start nothing for them', async () => {
    const [first] = await itemsUntil(start(), () => true);
    await itemsOf(start());
    const runs = await house.database.prisma.run.count();
    expect(await refusalOf(subscribe(house.address, extract, { userId: 'u2', after: first.cursor }))).toBe(
      'FOREIGN_CURSOR',
    );
    expect(await refusalOf(start({ after: 'garbage' }))).toBe('BAD_USER_INPUT');
    expect(await house.database.prisma.run.count()).toBe(runs);
  });

  it('rule 6: should go on without its watcher', async () => {
    behave = answer(goodLines, { gate });
    gate.open();
    const [{ runId }] = await itemsUntil(start(), ({ __typename }) => __typename === 'LlmChunk');
    gate.open();
    gate.open();
    expect((await itemsOf(subscribe(house.address, follow, { runId }))).at(-1)).toMatchObject({
      __typename: 'Done',
    });
  });

  it('rule 6: should end with CANCELLED when somebody cancels, close the request to the provider, and keep what it had', async () => {
    behave = answer(goodLines, { gate });
    gate.open();
    const requests = provider.requests.length;
    const items = [];
    for await (const received of start()) {
      const item = itemOf(received);
      items.push(item);
      if (item.newEvents?.length > 0)
        await ask(house.address, 'mutation ($id: ID!) { cancelRun(runId: $id) { status } }', {
          id: item.runId,
        });
    }
    expect(items.at(-1)).toMatchObject({ __typename: 'Error', code: 'CANCELLED' });
    await provider.requests[requests]?.closedByClient;
    const draft = await house.database.prisma.sequence.findFirst({ where: { runId: items[0].runId } });
    expect(draft).toMatchObject({ status: 'DRAFT', eventCount: 1 });
  });

  it('rule 8: should join the run of a key that is sent again, and the active run of the user without one', async () => {
    behave = answer(goodLines, { gate });
    gate.open();
    const runKey = crypto.randomUUID();
    const [first] = await itemsUntil(start({ runKey }), ({ __typename }) => __typename === 'LlmChunk');
    const [again] = await itemsUntil(start({ runKey }), () => true);
    const [without] = await itemsUntil(start(), () => true);
    expect([again, without]).toEqual([first, first]);
    gate.open();
    gate.open();
    await itemsOf(start({ runKey }));
    expect(await refusalOf(start({ runKey, language: 'EN' }))).toBe('KEY_REUSED');
  });

  it('rule 14: should refuse an unknown user and an unknown run, and start nothing', async () => {
    const runs = await house.database.prisma.run.count();
    expect(await refusalOf(start({ userId: 'nobody' }))).toBe('NOT_FOUND');
    expect(await refusalOf(subscribe(house.address, follow, { runId: crypto.randomUUID() }))).toBe(
      'NOT_FOUND',
    );
    expect(await refusalOf(subscribe(house.address, follow, { runId: 'no id' }))).toBe('NOT_FOUND');
    expect(await house.database.prisma.run.count()).toBe(runs);
  });

  it('should mask what it did not expect', async () => {
    const broken = await openTestHouse();
    await broken.database.pool.query('alter table "user" rename to hidden');
    for await (const { errors } of subscribe(broken.address, extract, { userId: 'u1' })) {
      expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL' } }]);
      expect(JSON.stringify(errors)).not.toMatch(/relation|prisma|select|node_modules/i);
    }
    await broken.close();
  });
});

describe('server-sent events', () => {
  it('rule 12: should send headers and a heartbeat before the first item, in a form that proxies leave alone', async () => {
    const gate = createGate();
    const provider = await startProvider(answer(goodLines, { gate }));
    const house = await openTestHouse({ OPENAI_BASE_URL: provider.url });
    await house.load('BEHAVIORS', story);
    const leave = new AbortController();
    const response = await post(
      house.address,
      { query: extract, variables: { userId: 'u1' } },
      'text/event-stream',
      { signal: leave.signal },
    );
    expect(response.headers.get('cache-control')).toBe('no-cache, no-transform');
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    expect(response.headers.get('content-encoding')).toBeNull();
    let text = '';
    for await (const bytes of response.body ?? []) {
      text += Buffer.from(bytes).toString();
      if ((text.match(/^:$/gm)?.length ?? 0) >= 2) break; // one at the start, and one while the run is quiet
    }
    expect(text.startsWith(':\n\n')).toBe(true);
    leave.abort();
    await house.close();
    await provider.stop();
  });
});
