import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { overSse, overWebSocket } from '../../test/house/clients.ts';
import { openTestHouse, type TestHouse } from '../../test/house/house.ts';
import { heldRun } from '../runs/testing.ts';

describe('sockets', () => {
  let house: TestHouse;
  beforeEach(async () => {
    house = await openTestHouse();
  });
  afterEach(() => house.database.drop());

  /** Sends a request as it stands and answers its connection, which is never closed from this side. */
  async function send(path: string, headers: string): Promise<{ socket: Socket; status: Promise<string> }> {
    const { hostname, port, host } = new URL(house.address);
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
    const status = once(socket, 'data').then(([bytes]) => String(bytes).split('\r\n', 1)[0] ?? '');
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\n${headers}\r\n`);
    return { socket, status };
  }
  const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket\r\n';

  it('should outlive a request for what is no path, also one for a socket', async () => {
    for (const headers of [upgrade, 'Connection: close\r\n']) {
      const { socket, status } = await send('//', headers);
      expect(await status).toBe('HTTP/1.1 400 Bad Request');
      socket.destroy();
    }
    await house.stop();
  });

  it('should let go of a connection whose upgrade it refuses, though the client keeps it open', async () => {
    const { socket, status } = await send('/elsewhere', upgrade);
    expect(await status).toBe('HTTP/1.1 404 Not Found');
    await house.stop();
    socket.destroy();
  }, 10_000);

  async function dial(): Promise<{ socket: WebSocket; next: () => Promise<unknown> }> {
    const socket = new WebSocket(`${house.address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await once(socket, 'open');
    const next = async () => JSON.parse(String((await once(socket, 'message'))[0]));
    socket.send(JSON.stringify({ type: 'connection_init' }));
    expect(await next()).toMatchObject({ type: 'connection_ack' });
    return { socket, next };
  }

  it('should refuse an operation with wrong syntax alone, and serve the others on its socket', async () => {
    const { socket, next } = await dial();
    const ask = (id: string, query: string) =>
      socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query } }));
    ask('wrong', '{ settings {');
    expect(await next()).toMatchObject({
      id: 'wrong',
      type: 'error',
      payload: [{ message: expect.stringContaining('Syntax Error') }],
    });
    ask('right', '{ settings { version } }');
    expect(await next()).toMatchObject({ id: 'right', type: 'next' });
    socket.close();
    await house.stop();
  });

  it('should end without the answer of a client that is asleep', async () => {
    const { socket } = await dial();
    socket.pause();
    await house.stop();
    socket.terminate();
  }, 10_000);

  it.each([
    { name: 'WebSocket', subscribe: overWebSocket },
    { name: 'server-sent events', subscribe: overSse },
  ])('should mask what breaks a stream over $name', async ({ subscribe }) => {
    const { runId } = await heldRun(house.database);
    await house.database.pool.query('alter table journal_item rename to secret');
    const stream = subscribe(house.address, `subscription { followRun(runId: "${runId}") { __typename } }`);
    const seen: unknown[] = [];
    const collect = async () => {
      for await (const answer of stream) seen.push(answer);
    };
    await collect().catch((error: unknown) => seen.push(error));
    const text = JSON.stringify(seen);
    expect(text).toContain('Something unexpected went wrong');
    expect(text).not.toContain('journal_item');
    await house.stop();
  });
});
