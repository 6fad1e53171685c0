// @vitest-environment node
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import WebSocket, { type WebSocket as Peer, WebSocketServer } from 'ws';
import { testPasses } from '../access/testing.ts';
import type { RunTransport } from '../runs/run-transport.ts';
import { chunk } from '../runs/testing.ts';
import { runSubscriptions } from './run-subscriptions.ts';
import { createSocket } from './socket.ts';

/** A server that speaks graphql-transport-ws and does nothing but what the test says. */
async function serve() {
  const server = new WebSocketServer({
    port: 0,
    host: '127.0.0.1',
    handleProtocols: () => 'graphql-transport-ws',
  });
  await once(server, 'listening');
  const subscribes: { id: string; payload: { variables: object } }[] = [];
  const peers: Peer[] = [];
  const introductions: unknown[] = [];
  server.on('connection', (peer) => {
    peers.push(peer);
    peer.on('message', (data) => {
      const message = JSON.parse(String(data));
      if (message.type === 'connection_init') {
        introductions.push(message.payload);
        peer.send(JSON.stringify({ type: 'connection_ack' }));
      }
      if (message.type === 'subscribe') subscribes.push(message);
    });
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { server, port: address.port, subscribes, peers, introductions };
}

describe('runs over the WebSocket', () => {
  let far: Awaited<ReturnType<typeof serve>>;
  let transport: RunTransport;
  const told: string[] = [];
  const sink = {
    opened: () => told.push('opened'),
    item: (item: { seq: number }) => told.push(`item ${item.seq}`),
    ended: () => told.push('ended'),
    lost: () => told.push('lost'),
    refused: ({ code }: { code: string }) => told.push(`refused ${code}`),
  };
  const send = (type: string, payload?: unknown) =>
    far.peers[0]?.send(JSON.stringify({ id: far.subscribes[0]?.id, type, payload }));

  beforeEach(async () => {
    vi.stubGlobal('WebSocket', WebSocket);
    far = await serve();
    told.length = 0;
    transport = runSubscriptions(createSocket(`ws://127.0.0.1:${far.port}`, testPasses()));
    transport({ kind: 'resume', runId: 'run-1', after: 'cursor-7' }, sink);
    await vi.waitFor(() => expect(far.subscribes).toHaveLength(1));
  });
  afterEach(async () => {
    for (const peer of far.peers) peer.terminate();
    far.server.close();
    await once(far.server, 'close');
    vi.unstubAllGlobals();
  });

  it('should subscribe behind the cursor and deliver items until the stream ends', async () => {
    expect(far.subscribes[0]?.payload.variables).toEqual({ runId: 'run-1', after: 'cursor-7' });
    send('next', { data: { item: chunk(8, 'a') } });
    send('complete');
    await vi.waitFor(() => expect(told).toEqual(['opened', 'item 8', 'ended']));
  });

  it('should report a refusal by its code', async () => {
    send('error', [{ message: 'There is no such run.', extensions: { code: 'NOT_FOUND' } }]);
    await vi.waitFor(() => expect(told).toEqual(['opened', 'refused NOT_FOUND']));
  });

  it.each([1000, 1001, 1012])(
    'should be lost, and not subscribe again by itself, after a close with %i',
    async (code) => {
      far.peers[0]?.close(code);
      await vi.waitFor(() => expect(told).toEqual(['opened', 'lost']));
      expect(far.subscribes).toHaveLength(1);
      expect(far.peers).toHaveLength(1);
    },
  );

  it('should be lost when its pass expires, and be opened with a new one when it goes on', async () => {
    far.peers[0]?.close(4401);
    await vi.waitFor(() => expect(told).toEqual(['opened', 'lost']));
    const ignore = () => undefined;
    transport(
      { kind: 'resume', runId: 'run-1', after: 'cursor-8' },
      { ...sink, opened: ignore, lost: ignore },
    );
    await vi.waitFor(() => expect(far.subscribes).toHaveLength(2));
    expect(far.introductions).toEqual([{ authorization: 'Bearer old' }, { authorization: 'Bearer new' }]);
  });

  it('should be lost after a reset', async () => {
    far.peers[0]?.terminate();
    await vi.waitFor(() => expect(told).toEqual(['opened', 'lost']));
  });
});
