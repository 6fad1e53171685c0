import { once } from 'node:events';
import { getIntrospectionQuery } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { quietRun, watchRun } from './quiet-run.ts';

interface Message {
  readonly id?: string;
  readonly type: string;
  readonly payload?: unknown;
}

// DESIGN §11: operations per socket and sockets per principal are bounded. FAULTS F11, F12, F47, F49.
describe('limits of sockets', () => {
  let house: TestHouse;
  const open = new Set<WebSocket>();
  afterEach(async () => {
    for (const socket of open) socket.terminate();
    open.clear();
    await house.close();
  });

  type Guest = Awaited<ReturnType<typeof dial>>;

  /** A socket with what it was sent, and how it was closed. */
  async function dial() {
    const socket = new WebSocket(`${house.address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    open.add(socket);
    const closed = new Promise<{ code: number; reason: string }>((resolve) =>
      socket.on('close', (code, reason) => resolve({ code, reason: String(reason) })),
    );
    const heard: Message[] = [];
    socket.on('message', (bytes) => heard.push(JSON.parse(String(bytes))));
    await once(socket, 'open');
    const say = (message: object) => socket.send(JSON.stringify(message));
    const ask = (id: string, query: string, variables = {}) =>
      say({ id, type: 'subscribe', payload: { query, variables } });
    const messages = (id: string) => heard.filter((message) => message.id === id);
    return { socket, closed, heard, say, ask, messages };
  }

  /** The same, once it is let in; null when it is not. */
  async function enter() {
    const guest = await dial();
    guest.say({ type: 'connection_init' });
    const answered = once(guest.socket, 'message').then(() => guest);
    return Promise.race([answered, guest.closed.then(() => null)]);
  }

  async function entered() {
    const guest = await enter();
    if (!guest) throw new Error('The socket was not let in.');
    return guest;
  }

  it('F12: should refuse what is one operation too many, alone, until another has ended', async () => {
    house = await openTestHouse({ MAX_OPERATIONS_PER_SOCKET: '3' });
    const variables = { runId: await quietRun(house.database.pool) };
    const { ask, say, messages, heard } = await entered();
    for (let at = 1; at <= 1_000; at += 1) ask(`${at}`, watchRun, variables);
    const refused = () => heard.filter(({ type }) => type === 'error').length;
    await expect.poll(refused, { timeout: 10_000 }).toBe(997);
    const limit = { code: 'LIMIT_EXCEEDED', limit: 'MAX_OPERATIONS_PER_SOCKET', allowed: 3 };
    expect(messages('4')).toMatchObject([{ type: 'error', payload: [{ extensions: limit }] }]);
    say({ id: '2', type: 'complete' });
    ask('again', '{ settings { version } }');
    await expect.poll(() => messages('again').map(({ type }) => type)).toEqual(['next', 'complete']);
  });

  it('F12: should take no more sockets of a principal, until one has gone', async () => {
    house = await openTestHouse({ MAX_SOCKETS_PER_PRINCIPAL: '2' });
    const { socket } = await entered();
    await entered();
    const third = await dial();
    third.say({ type: 'connection_init' });
    expect(await third.closed).toEqual({ code: 4429, reason: 'LIMIT_EXCEEDED: MAX_SOCKETS_PER_PRINCIPAL' });
    socket.close();
    await expect.poll(async () => (await enter()) !== null).toBe(true);
    expect(await enter()).toBeNull();
  });

  it('F47: should end a socket that does not introduce itself in time', async () => {
    house = await openTestHouse({ SOCKET_INIT_MS: '50' });
    const { closed } = await dial();
    expect(await closed).toMatchObject({ code: 4408 });
  });

  it('F49: should end a socket that sends too large a message', async () => {
    house = await openTestHouse({ MAX_REQUEST_BYTES: '10000' });
    const { ask, closed } = await entered();
    ask('large', 'query ($id: ID!) { run(id: $id) { id } }', { id: 'x'.repeat(10_000) });
    expect(await closed).toMatchObject({ code: 1009 });
  });

  // An answer has half a megabyte or more; what the system keeps for the connection is a few of them.
  it.each([
    {
      what: 'asks',
      flood: ({ ask }: Guest) => {
        for (let at = 1; at <= 100; at += 1) ask(`${at}`, getIntrospectionQuery());
      },
    },
    {
      what: 'sends pings',
      flood: ({ say }: Guest) => {
        for (let at = 1; at <= 50; at += 1) say({ type: 'ping', payload: { text: 'x'.repeat(900_000) } });
      },
    },
  ])(
    'F11: should end a socket that $what and does not read, long before its heartbeat misses it',
    async ({ flood }) => {
      house = await openTestHouse({ MAX_SOCKETS_PER_PRINCIPAL: '1', MAX_UNSENT_BYTES: '1000000' });
      const guest = await entered();
      guest.socket.pause();
      flood(guest);
      await expect.poll(async () => (await enter()) !== null, { timeout: 10_000 }).toBe(true);
      guest.socket.resume();
      expect(await guest.closed).toMatchObject({ code: 1006 });
      expect(guest.heard.filter(({ type }) => type === 'next').length).toBeLessThan(100);
    },
  );
});
