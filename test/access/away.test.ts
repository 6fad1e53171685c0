import { once } from 'node:events';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { connect } from '../../server/database/connect.ts';
import { createTestDatabase, type TestDatabase } from '../../server/database/testing.ts';
import { startDatabaseProxy } from '../faults/proxy/database-proxy.ts';
import type { FaultProxy } from '../faults/proxy/proxy.ts';
import { ask, post } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { giveToken } from './people.ts';

const question = { query: '{ me { name } }' };

describe('access while the database is away', () => {
  let away = false;
  let database: TestDatabase;
  let proxy: FaultProxy;
  let clients: ReturnType<typeof connect>;
  let house: TestHouse;
  let bearer: string;
  let cookie: string;
  const logged: { level: number; msg: string }[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    proxy = await startDatabaseProxy(database.connection, () => (away ? { cutAfter: 1 } : {}));
    const connection = { ...database.connection, host: '127.0.0.1', port: proxy.port };
    clients = connect(connection, 10);
    const log = pino({ base: null }, { write: (line: string) => logged.push(JSON.parse(line)) });
    house = await openTestHouse({ ACCESS: 'tokens' }, { ...database, ...clients, connection }, log);
    bearer = (await giveToken(house, 'ann', 'ANALYST')).secret;
    const answer = await fetch(`${house.address}/session`, { method: 'POST', headers: authorization() });
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  });
  afterAll(async () => {
    away = false;
    await house.stop();
    await clients.close();
    await proxy.stop();
    await database.drop();
  });

  const authorization = () => ({ authorization: `Bearer ${bearer}` });

  /** A socket that has sent its introduction; `closed` settles with how it was closed. */
  async function dial() {
    const socket = new WebSocket(`${house.address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const closed = once(socket, 'close').then(([code, reason]) => ({ code, reason: String(reason) }));
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'connection_init', payload: authorization() }));
    return { socket, closed };
  }

  it('should ask for patience and not for another token, and go on once it is back', async () => {
    const { socket: open, closed } = await dial();
    await once(open, 'message');
    away = true;
    proxy.cutAll();

    for (const accept of ['application/json', 'text/event-stream']) {
      const answer = await post(house.address, question, accept, { bearer });
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('1');
      expect(await answer.json()).toMatchObject({
        errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }],
      });
    }
    const metrics = await fetch(`${house.address}/metrics`, { headers: authorization() });
    expect([metrics.status, metrics.headers.get('retry-after')]).toEqual([503, '1']);
    const patience = { code: 1013, reason: expect.stringContaining('Try again') };
    expect(await (await dial()).closed).toEqual(patience);
    open.send(JSON.stringify({ id: '1', type: 'subscribe', payload: question }));
    expect(await closed).toEqual(patience);

    away = false;
    expect(await ask(house.address, question.query, {}, bearer)).toEqual({ data: { me: { name: 'ann' } } });
    const { socket } = await dial();
    expect(String((await once(socket, 'message'))[0])).toContain('connection_ack');
    socket.terminate();
  });

  it('should not sign a browser out or fail, nor call it an error of its own', async () => {
    away = true;
    proxy.cutAll();
    for (const [method, path, headers] of [
      ['POST', '/session', authorization()],
      ['POST', '/session/pass', { cookie }],
      ['DELETE', '/session', { cookie }],
    ] as const) {
      const answer = await fetch(house.address + path, { method, headers });
      expect(answer.status, `${method} ${path}`).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('1');
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
    away = false;
    const answer = await fetch(`${house.address}/session/pass`, { method: 'POST', headers: { cookie } });
    expect(answer.status).toBe(200);
    const failed = logged.filter(({ msg }) => msg === 'a request failed unexpectedly');
    expect(failed.map(({ level }) => level)).toEqual(Array(3).fill(pino.levels.values.warn));
  });
});
