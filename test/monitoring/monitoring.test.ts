import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, overSse, transports } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { extract, follow, itemsOf } from '../house/run-items.ts';
import { goodLines, story } from '../house/story.ts';
import { answer, type Behavior, stall, stream } from '../provider/behaviors.ts';
import { createGate } from '../provider/gate.ts';
import { type Provider, startProvider } from '../provider/provider.ts';
import { plainJson, refuse } from '../provider/refusals.ts';
import * as wire from '../provider/wire.ts';

const good = answer(goodLines, { usage: { prompt: 100, completion: 20 } });
const stalls = stream(wire.role(), wire.text('u1|比'), stall);

describe('monitoring a node whose provider misbehaves', () => {
  let provider: Provider;
  let receiver: Server;
  let house: TestHouse;
  let script: Behavior[] = [];
  const messages: { type: string; data: { kind: string; subject: string } }[] = [];

  beforeAll(async () => {
    provider = await startProvider((exchange) => (script.shift() ?? refuse(500))(exchange));
    receiver = createServer(async (request, response) => {
      messages.push(Object(await json(request)));
      response.writeHead(204).end();
    }).listen(0, '127.0.0.1');
    await once(receiver, 'listening');
    house = await openTestHouse({
      OPENAI_BASE_URL: provider.url,
      LLM_MODEL: 'test-model',
      LLM_IDLE_MS: '150',
      LLM_ATTEMPTS: '5',
      RETRY_BASE_MS: '10',
      ALERT_CHECK_MS: '50',
      ALERT_MIN_COUNT: '6',
      ALERT_WEBHOOK_URL: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`,
      ALERT_WEBHOOK_SECRET: `whsec_${Buffer.alloc(32, 7).toString('base64')}`,
      DRAIN_MS: '400',
    });
    await house.load('BEHAVIORS', story);
    // u1 gets there with its fifth attempt; nobody can help u2.
    script = [refuse(429), refuse(503), stalls, plainJson, good];
    await itemsOf(overSse(house.address, extract, { userId: 'u1' }));
    script = [refuse(401)];
    await itemsOf(overSse(house.address, extract, { userId: 'u2' }));
  });
  afterAll(async () => {
    await house.database.drop();
    await provider.stop();
    receiver.closeAllConnections();
    receiver.close();
  });

  const metrics = async () => (await fetch(`${house.address}/metrics`)).text();
  /** The value of a line of /metrics; undefined without such a line. */
  const metric = async (line: string) => {
    const found = (await metrics()).split('\n').find((text) => text.startsWith(`${line} `));
    return found === undefined ? undefined : Number(found.slice(line.length + 1));
  };

  it('should show figures that are true to what was done', async () => {
    const { data } = await ask(
      house.address,
      `{ monitoring {
        runs { ended finished failed cancelled successRate }
        calls { made complete cut failed aborted underWay retries streamed streamedShare successRate promptTokens completionTokens estimated cost unpriced }
        usage { day model kind calls promptTokens completionTokens cost }
        failures { code runs calls newestRuns { subject status } }
        slowestCalls { errorCode run { subject } }
        callsNotStreamed { attempt errorCode run { subject } }
        models kinds
        live { queued putOff running nodes oldestSeconds runs { id } }
        thresholds { successRate p95Ms budgetShare minCount windowMs } budgets { name }
      } }`,
    );
    const [u1, u2] = [
      { subject: 'u1', status: 'FINISHED' },
      { subject: 'u2', status: 'FAILED' },
    ];
    expect(data.monitoring).toMatchObject({
      runs: { ended: 2, finished: 1, failed: 1, cancelled: 0, successRate: 0.5 },
      calls: {
        made: 6,
        complete: 1,
        cut: 1,
        failed: 4,
        aborted: 0,
        underWay: 0,
        retries: 4,
        streamed: 5,
        streamedShare: 5 / 6,
        successRate: 1 / 6,
        estimated: true,
        cost: null,
      },
      usage: [{ model: 'test-model', kind: 'extractEvents', calls: 6 }],
      failures: [
        { code: 'LLM_AUTH', runs: 1, calls: 1, newestRuns: [u2] },
        { code: 'LLM_UNAVAILABLE', runs: 0, calls: 1, newestRuns: [u1] },
        { code: 'LLM_STALLED', runs: 0, calls: 1, newestRuns: [u1] },
        { code: 'LLM_RATE_LIMITED', runs: 0, calls: 1, newestRuns: [u1] },
        { code: 'LLM_GARBLED', runs: 0, calls: 1, newestRuns: [u1] },
      ].sort((a, b) => b.runs + b.calls - a.runs - a.calls || (a.code < b.code ? -1 : 1)),
      callsNotStreamed: [{ attempt: 4, errorCode: 'LLM_GARBLED', run: { subject: 'u1' } }],
      models: ['test-model'],
      kinds: ['extractEvents'],
      live: { queued: 0, putOff: 0, running: 0, nodes: 0, oldestSeconds: null, runs: [] },
      thresholds: { successRate: 0.95, p95Ms: 90_000, budgetShare: 0.8, minCount: 6, windowMs: 3_600_000 },
      budgets: [],
    });
    expect(data.monitoring.slowestCalls).toContainEqual({
      errorCode: 'LLM_STALLED',
      run: { subject: 'u1' },
    });
    const stored = await house.database.prisma.llmCall.aggregate({ _sum: { promptTokens: true } });
    expect(data.monitoring.calls.promptTokens).toBe(stored._sum.promptTokens);
  });

  it('should look at one model and one kind of run where it is asked to', async () => {
    const { data } = await ask(
      house.address,
      `{ one: monitoring(model: "none") { calls { made successRate streamedShare } runs { ended successRate } }
         other: monitoring(period: LAST_30_DAYS, kind: "extractEvents") { calls { made } runs { ended } } }`,
    );
    expect(data.one).toEqual({
      calls: { made: 0, successRate: null, streamedShare: null },
      runs: { ended: 0, successRate: null },
    });
    expect(data.other).toEqual({ calls: { made: 6 }, runs: { ended: 2 } });
  });

  it('should count the same for Prometheus', async () => {
    const labels = 'model="test-model",task="extract-events"';
    expect(await metric(`causeway_llm_calls_total{${labels},outcome="COMPLETE",streamed="true"}`)).toBe(1);
    expect(await metric(`causeway_llm_calls_total{${labels},outcome="FAILED",streamed="false"}`)).toBe(1);
    expect(await metric(`causeway_llm_call_failures_total{${labels},code="LLM_RATE_LIMITED"}`)).toBe(1);
    expect(await metric(`causeway_llm_retries_total{${labels}}`)).toBe(4);
    expect(await metric(`causeway_llm_first_token_seconds_count{${labels}}`)).toBe(2);
    expect(await metric(`causeway_llm_call_duration_seconds_count{${labels},outcome="FAILED"}`)).toBe(4);
    expect(
      await metric('causeway_llm_tokens_total{model="test-model",direction="completion",source="provider"}'),
    ).toBe(20);
    expect(await metric('causeway_runs_ended_total{kind="extractEvents",status="FAILED"}')).toBe(1);
    expect(await metric('causeway_run_attempts_failed_total{kind="extractEvents",code="LLM_STALLED"}')).toBe(
      1,
    );
    expect(await metric('causeway_runs{kind="extractEvents",status="FINISHED"}')).toBe(1);
    expect(await metric('causeway_llm_calls_not_streamed_24h')).toBe(1);
    expect(await metric('causeway_imports{status="FINISHED"}')).toBe(1);
    expect(await metric('causeway_database_up')).toBe(1);
    expect(await metric('causeway_journal_lag_seconds_count')).toBeGreaterThan(5);
    expect(await metric('causeway_queue_oldest_seconds')).toBe(0);
    expect(await metric('nodejs_eventloop_lag_p99_seconds')).toBeDefined();
  });

  it('should name no user in the metrics', async () => {
    expect(await metrics()).not.toMatch(/"u[12]"|local/);
  });

  it.each(transports)(
    'should count the subscriptions over $name that are open, and their watchers',
    async ({ name, subscribe }) => {
      const transport = name === 'graphql-ws' ? 'websocket' : 'sse';
      const gate = createGate();
      script = [answer(goodLines, { gate })];
      const stream = subscribe(house.address, extract, { userId: 'u1', regenerate: true });
      const { value } = await stream.next();
      const open = `causeway_subscriptions{transport="${transport}"}`;
      expect(await metric(open)).toBe(1);
      expect(await metric('causeway_sockets')).toBe(transport === 'websocket' ? 1 : 0);
      expect(await metric('causeway_journal_watchers')).toBe(1);
      await stream.return();
      await expect.poll(() => metric(open)).toBe(0);
      await expect.poll(() => metric('causeway_sockets')).toBe(0);
      await expect.poll(() => metric('causeway_journal_watchers')).toBe(0);
      gate.open(goodLines.length);
      const runId = value?.data?.extractEvents.runId;
      await itemsOf(overSse(house.address, follow, { runId }));
    },
  );

  it('should raise alerts on the page, and by the webhook', async () => {
    const query =
      '{ alerts(open: true) { kind subject value threshold clearedAt notices { moment tries deliveredAt } } }';
    const alerts = async () => (await ask(house.address, query)).data.alerts;
    await expect
      .poll(async () =>
        (await alerts()).map(({ kind, subject }: { kind: string; subject: string }) => kind + subject).sort(),
      )
      .toEqual(['NOT_STREAMED', 'SUCCESS_RATEcalls']);
    await expect
      .poll(() => messages.map(({ type, data }) => `${type} ${data.kind}`).sort())
      .toEqual(['alert.raised NOT_STREAMED', 'alert.raised SUCCESS_RATE']);
    await expect
      .poll(async () => (await alerts()).flatMap(({ notices }: { notices: object[] }) => notices))
      .toEqual(Array(2).fill({ moment: 'RAISED', tries: 1, deliveredAt: expect.any(String) }));
    expect((await ask(house.address, '{ alerts(open: false) { id } }')).data.alerts).toEqual([]);
  });

  it('should not be ready any more once it was told to stop, while it still serves', async () => {
    const status = async (path: string) => (await fetch(house.address + path)).status;
    expect(await status('/ready')).toBe(200);
    const stopped = house.stop();
    await expect.poll(() => status('/ready'), { interval: 10 }).toBe(503);
    expect(await status('/health')).toBe(200);
    await stopped;
  });
});
