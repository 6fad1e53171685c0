import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { createToken } from '../../server/access/tokens.ts';
import { createTestDatabase, type TestDatabase } from '../../server/database/testing.ts';
import { importFile } from '../../server/imports/import-file.ts';
import { type Program, startProgram } from '../faults/processes/program.ts';
import { upTo } from '../faults/processes/watch.ts';
import { ask, post } from '../house/clients.ts';
import { goodLines, story } from '../house/story.ts';
import { followRun } from '../protocol/example-client.ts';
import { answer } from '../provider/behaviors.ts';
import { createGate } from '../provider/gate.ts';
import { type Provider, startProvider } from '../provider/provider.ts';
import { type Nginx, startNginx } from './nginx.ts';

const follow = 'subscription ($runId: ID!) { followRun(runId: $runId) { __typename } }';

type Item = typeof followRun extends (...args: never) => AsyncGenerator<infer Got, void> ? Got : never;

describe('a stream through nginx', () => {
  const gate = createGate();
  const proxies: Nginx[] = [];
  let provider: Provider;
  let database: TestDatabase;
  let node: Program;
  let runId: string;
  let token: string;

  beforeAll(async () => {
    provider = await startProvider((exchange) =>
      answer(goodLines.join('').match(/.{1,9}/gs) ?? [], { gate })(exchange),
    );
    database = await createTestDatabase();
    const stream = new Blob([story]).stream();
    const timeZone = 'Asia/Shanghai';
    await importFile({ database, kind: 'BEHAVIORS', fileName: 'x.csv', stream, maxBytes: 1e6, timeZone });
    // A process of its own: in one that runs tests the library's heartbeat is another.
    node = await startProgram(database.url, {
      ACCESS: 'tokens',
      BEHIND_PROXY: '1',
      OPENAI_BASE_URL: provider.url,
      CHUNK_WINDOW_MS: '0',
      LOG_LEVEL: 'silent',
    });
    token = (await createToken(database, { name: 'Watcher', role: 'ANALYST', days: null })).secret;
    const start = 'mutation { startExtraction(userId: "u1") { id } }';
    const { data } = await ask(node.address, start, {}, token);
    runId = data.startExtraction.id;
  });
  afterAll(async () => {
    for (const proxy of proxies) await proxy[Symbol.asyncDispose]();
    await node[Symbol.asyncDispose]();
    await database.drop();
    await provider.stop();
  });

  /** An nginx in front of the one node there is. */
  const start = async (change: (conf: string) => string) => {
    const { port } = new URL(node.address);
    const proxy = await startNginx([Number(port), Number(port), Number(port)], change);
    proxies.push(proxy);
    return proxy;
  };
  /** Cuts what is silent for a second more than the time between two heartbeats. */
  const impatient = (conf: string) =>
    conf
      .replace('proxy_read_timeout 1h', 'proxy_read_timeout 13s')
      .replace('send_timeout 1h', 'send_timeout 13s');

  describe('while the run is quiet', () => {
    it.concurrent('F04: should be kept alive by its heartbeat over server-sent events', async () => {
      const { address } = await start(impatient);
      const leave = new AbortController();
      const body = { query: follow, variables: { runId } };
      const response = await post(address, body, 'text/event-stream', {
        signal: leave.signal,
        bearer: token,
      });
      let comments = 0;
      for await (const bytes of response.body ?? []) {
        if (/^:/m.test(Buffer.from(bytes).toString())) comments += 1;
        if (comments === 3) break; // one at the start, and two that came in time
      }
      leave.abort();
      expect(comments).toBe(3);
    });

    it.concurrent('F04: should be kept alive by its heartbeat over graphql-ws', async () => {
      const { address } = await start(impatient);
      const socket = new WebSocket(`${address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
      await once(socket, 'open');
      const authorization = `Bearer ${token}`;
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization } }));
      await once(socket, 'message');
      socket.send(
        JSON.stringify({ id: '1', type: 'subscribe', payload: { query: follow, variables: { runId } } }),
      );
      const closed = once(socket, 'close').then(() => 'closed');
      for (let pings = 0; pings < 2; pings += 1)
        expect(await Promise.race([once(socket, 'ping').then(() => 'ping'), closed])).toBe('ping');
      socket.terminate();
    });
  });

  describe('that holds streams back', () => {
    const buffering = (conf: string) => conf.replace('proxy_buffering off', 'proxy_buffering on');
    const compressing = (conf: string) => conf.replace('gzip_types', 'gzip_types text/event-stream');
    /** As a proxy is that nobody has told anything: nginx speaks HTTP/1.0 to what stands behind it. */
    const deaf = (conf: string) =>
      buffering(conf)
        .replace('proxy_cache off;', '$& proxy_ignore_headers X-Accel-Buffering;')
        .replace('proxy_http_version 1.1', 'proxy_http_version 1.0')
        .replace('$connection_upgrade;', 'close;');

    it.each([
      ['buffers, as the node asks it not to', buffering],
      ['compresses', compressing],
    ])('F05: should come item by item when nginx %s', async (_what, change) => {
      const { address } = await start(change);
      gate.open();
      // The run does not come to its end before the test does.
      for await (const { __typename } of followRun(`${address}/graphql`, runId, { token })) {
        if (__typename === 'LlmChunk') return;
      }
      expect.unreachable();
    });

    it('F05 (I1, I3): should come late and whole when nginx holds it back whatever the node says', async () => {
      const { address } = await start(deaf);
      const late: Item[] = [];
      const watching = collect(address, late);
      const prompt: Item[] = [];
      const whole = collect(node.address, prompt);
      gate.open();
      await expect.poll(() => prompt.length, { timeout: 10_000 }).toBeGreaterThan(3);
      expect(late).toEqual([]);
      gate.open(100);
      await Promise.all([watching, whole]);
      expect(prompt.map(({ seq }) => seq)).toEqual(upTo(prompt.length));
      expect(late).toEqual(prompt);
    });

    const collect = async (address: string, held: Item[]) => {
      for await (const item of followRun(`${address}/graphql`, runId, { token })) held.push(item);
    };
  });
});
