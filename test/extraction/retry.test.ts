import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ask, overSse } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { extract, follow, itemsOf, itemsUntil } from '../house/run-items.ts';
import { goodLines, story } from '../house/story.ts';
import { answer, type Behavior, end, reset, stall, stream } from '../provider/behaviors.ts';
import { type Provider, startProvider } from '../provider/provider.ts';
import { htmlPage, refuse } from '../provider/refusals.ts';
import * as wire from '../provider/wire.ts';

const [first = '', second = '', third = ''] = goodLines;
const begun = [wire.role(), wire.text(first), wire.text('u1|到店|2026-01-17 14')];
const cut = stream(...begun, end);

describe('rule 9: a failed step', () => {
  let provider: Provider;
  let house: TestHouse;
  let script: Behavior[] = [];

  beforeAll(async () => {
    provider = await startProvider((exchange) => (script.shift() ?? refuse(500))(exchange));
    house = await openTestHouse({
      OPENAI_BASE_URL: provider.url,
      LLM_IDLE_MS: '150',
      LLM_ATTEMPTS: '3',
      RETRY_BASE_MS: '10',
      RUN_CONCURRENCY: '1',
    });
    await house.load('BEHAVIORS', story);
  });
  afterEach(async () => {
    await ask(house.address, 'mutation { discardDraft(userId: "u1") { id } }');
  });
  afterAll(async () => {
    await house.close();
    await provider.stop();
  });

  const watch = (variables: object = {}) =>
    overSse(house.address, extract, { userId: 'u1', regenerate: true, ...variables });
  const run = (...behaviors: Behavior[]) => {
    script = behaviors;
    return itemsOf(watch());
  };
  const asked = (index: number) => JSON.stringify(provider.requests.at(index)?.body.messages);
  const calls = (items: { stage?: string; step?: number; attempt?: number }[]) =>
    items.flatMap(({ stage, step, attempt }) => (stage === 'CALLING' ? [[step, attempt]] : []));

  const passing: readonly [what: string, behavior: Behavior, cause: string][] = [
    ['ended early', cut, 'LLM_CUT'],
    ['was reset', stream(...begun, reset), 'LLM_CUT'],
    ['stalled', stream(...begun, stall), 'LLM_STALLED'],
    ['was a page of HTML', htmlPage, 'LLM_GARBLED'],
    ['was refused with 429', refuse(429), 'LLM_RATE_LIMITED'],
    ['was refused with 500', refuse(500), 'LLM_UNAVAILABLE'],
    ['was refused with 503', refuse(503), 'LLM_UNAVAILABLE'],
    ['was refused with 529', refuse(529), 'LLM_UNAVAILABLE'],
  ];

  it.each(passing)(
    'should be tried again when its answer %s, and say why',
    async (_what, behavior, cause) => {
      const items = await run(behavior, answer(goodLines));
      expect(items.at(-1)).toMatchObject({
        __typename: 'Done',
        sequence: { eventCount: 4, coveredCount: 6 },
      });
      expect(items.filter(({ stage }) => stage === 'WAITING')).toMatchObject([
        { cause, step: 1, attempt: 1, resumeAt: expect.any(String) },
      ]);
      expect(calls(items)).toEqual([
        [1, 1],
        [1, 2],
      ]);
      const percents = items.flatMap(({ percent }) => percent ?? []);
      expect(percents).toEqual(percents.toSorted((a, b) => a - b));
    },
  );

  it('F44 (I2, I7): should be asked only for the rows that no accepted line covers, and drop lines over the others', async () => {
    const items = await run(cut, answer([first, second, third]));
    expect(asked(-1)).not.toContain('懂车帝');
    expect(asked(-1)).toContain('宝马4S店');
    const events = items.flatMap(({ newEvents }) => newEvents ?? []);
    expect(events).toHaveLength(4);
    expect(items.flatMap(({ rejectedLines }) => rejectedLines ?? [])).toMatchObject([
      { attempt: 2, reason: 'ROWS_COVERED' },
    ]);
    const [{ runId }] = items;
    const ledger = await house.database.prisma.llmCall.findMany({ where: { runId }, orderBy: { id: 'asc' } });
    expect(ledger).toMatchObject([
      { attempt: 1, outcome: 'CUT', errorCode: 'LLM_CUT', tokensEstimated: true },
      { attempt: 2, outcome: 'COMPLETE' },
    ]);
  });

  it('F16 (I5): should be done when all that can be said was accepted before, and the answer only repeats it', async () => {
    const everything = stream(wire.role(), ...goodLines.map((line) => wire.text(line)), end);
    const items = await run(everything, answer(goodLines));
    expect(items.at(-1)).toMatchObject({ __typename: 'Done', sequence: { eventCount: 4, coveredCount: 6 } });
    expect(items.flatMap(({ rejectedLines }) => rejectedLines ?? [])).toMatchObject([
      { attempt: 2, reason: 'ROWS_COVERED' },
      { attempt: 2, reason: 'ROWS_COVERED' },
      { attempt: 2, reason: 'ROWS_COVERED' },
    ]);
  });

  it('F28 (I7): should leave its accepted lines and go on with the other rows in a smaller step when the answer was too long', async () => {
    const items = await run(
      stream(...begun, wire.finish('length'), wire.done(), end),
      answer([second, third].map((line) => line.replace(/\|(\d)\n$/, (_all, row) => `|${row - 3}\n`))),
    );
    expect(items.at(-1)).toMatchObject({ __typename: 'Done', sequence: { eventCount: 4, coveredCount: 6 } });
    expect(items.filter(({ cause }) => cause)).toMatchObject([{ cause: 'LLM_LENGTH', step: 1 }]);
    expect(calls(items)).toEqual([
      [1, 1],
      [2, 1],
    ]);
    expect(asked(-1)).not.toContain('懂车帝');
  });

  it('should be halved when the answer was too long before its first line', async () => {
    const nothing = stream(wire.role(), wire.text('u1|'), wire.finish('length'), wire.done(), end);
    const items = await run(nothing, nothing, answer([]), answer([]), answer([]));
    expect(items.at(-1)).toMatchObject({ __typename: 'Done' });
    expect(calls(items)).toEqual([
      [1, 1],
      [1, 2],
      [1, 3],
      [3, 1],
      [2, 1],
    ]);
  });

  it('should end its run with the cause once it failed as often as is allowed', async () => {
    const requests = provider.requests.length;
    const items = await run();
    expect(items.at(-1)).toMatchObject({ __typename: 'Error', code: 'LLM_UNAVAILABLE', retryable: true });
    expect(provider.requests.length - requests).toBe(3);
  });

  it.each([
    ['the key is refused', refuse(401), 'LLM_AUTH'],
    ['the request is refused', refuse(400), 'LLM_REFUSED'],
    ['the model is unknown', refuse(404), 'LLM_REFUSED'],
    ['the account is empty', refuse(429, { code: 'insufficient_quota' }), 'LLM_QUOTA'],
    ['a filter stops it', stream(...begun, wire.finish('content_filter'), wire.done(), end), 'LLM_FILTERED'],
  ])('F28, F34 (I7): should not be tried again when %s', async (_what, behavior, code) => {
    const requests = provider.requests.length;
    const items = await run(behavior, answer(goodLines));
    expect(items.at(-1)).toMatchObject({ __typename: 'Error', code, retryable: false });
    expect(provider.requests.length - requests).toBe(1);
  });

  it('F26: should wait as long as the provider asks, and leave its slot to others meanwhile', async () => {
    script = [refuse(429, {}, { 'retry-after': '60' }), answer([]), answer(goodLines)];
    const [waiting] = (await itemsUntil(watch(), ({ stage }) => stage === 'WAITING')).slice(-1);
    expect(new Date(waiting.resumeAt).getTime() - new Date(waiting.at).getTime()).toBeGreaterThanOrEqual(
      60_000,
    );
    const other = await itemsOf(watch({ userId: 'u2' })); // there is one slot on this node
    expect(other.at(-1)).toMatchObject({ __typename: 'Done' });
    const { data } = await ask(house.address, 'query ($id: ID!) { run(id: $id) { status waitUntil } }', {
      id: waiting.runId,
    });
    expect(data.run).toEqual({ status: 'QUEUED', waitUntil: expect.any(String) });
    await house.database.pool.query('update run set wait_until = now() where id = $1', [waiting.runId]); // the minute passes
    const rest = await itemsOf(
      overSse(house.address, follow, { runId: waiting.runId, after: waiting.cursor }),
    );
    expect(rest.at(-1)).toMatchObject({ __typename: 'Done' });
  });

  it('F40: should be cancelled while it waits', async () => {
    script = [refuse(429, {}, { 'retry-after': '60' })];
    const [waiting] = (await itemsUntil(watch(), ({ stage }) => stage === 'WAITING')).slice(-1);
    const { runId, cursor } = waiting;
    const { data } = await ask(
      house.address,
      'mutation ($id: ID!) { cancelRun(runId: $id) { status waitUntil } }',
      {
        id: runId,
      },
    );
    expect(data.cancelRun).toEqual({ status: 'CANCELLED', waitUntil: null });
    const rest = await itemsOf(overSse(house.address, follow, { runId, after: cursor }));
    expect(rest).toMatchObject([{ __typename: 'Error', code: 'CANCELLED' }]);
  });
});
