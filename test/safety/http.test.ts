import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { loadConfig } from '../../server/config.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';

// DESIGN: an open server on loopback can be reached by any web page that its user visits.
describe('the open server on loopback', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse();
  });
  afterAll(() => house.close());

  /** Sends a request with just these headers, which fetch would not let a test choose. */
  function send(
    method: string,
    path: string,
    headers: Record<string, string>,
    body = '',
  ): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }> {
    return new Promise((resolve, reject) => {
      const sent = request(
        house.address + path,
        { method, headers: { ...headers, 'content-length': Buffer.byteLength(body) } },
        (response) => {
          let text = '';
          response.on('data', (bytes) => {
            text += bytes;
          });
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  const json = { 'content-type': 'application/json' };
  const query = JSON.stringify({ query: '{ settings { version } }' });
  const own = () => new URL(house.address).host;

  it('should answer a page of its own, and a program without an origin', async () => {
    expect(await send('POST', '/graphql', { ...json, origin: house.address }, query)).toMatchObject({
      status: 200,
    });
    expect(await send('POST', '/graphql', json, query)).toMatchObject({ status: 200 });
  });

  it('should refuse a page of another origin, and allow it nothing beforehand', async () => {
    const foreign = { origin: 'https://evil.example' };
    const answer = await send('POST', '/graphql', { ...json, ...foreign }, query);
    expect(answer).toMatchObject({ status: 403 });
    const preflight = await send('OPTIONS', '/graphql', {
      ...foreign,
      'access-control-request-method': 'POST',
    });
    for (const { headers } of [answer, preflight])
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(preflight.status).toBe(403);
    expect(await send('POST', '/graphql', { ...json, origin: 'http://localhost:1' }, query)).toMatchObject({
      status: 403,
    });
    expect(await send('POST', '/graphql', { ...json, origin: 'null' }, query)).toMatchObject({ status: 403 });
  });

  it('should refuse forms, which a foreign page may send without asking', async () => {
    const body = new URLSearchParams({ query: '{ settings { version } }' }).toString();
    expect(
      await send('POST', '/graphql', { 'content-type': 'application/x-www-form-urlencoded' }, body),
    ).toMatchObject({ status: 415 });
    expect(await send('POST', '/graphql', { 'content-type': 'text/plain' }, query)).toMatchObject({
      status: 415,
    });
  });

  it('should take a multipart request only with the header that a foreign page cannot set', async () => {
    const part = (name: string, value: string) =>
      `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const body = `${part('operations', query)}${part('map', '{}')}--b--\r\n`;
    const multipart = { 'content-type': 'multipart/form-data; boundary=b' };
    expect(await send('POST', '/graphql', multipart, body)).toMatchObject({ status: 403 });
    expect(await send('POST', '/graphql', { ...multipart, 'x-graphql-yoga-csrf': '1' }, body)).toMatchObject({
      status: 200,
    });
  });

  it('should refuse a subscription or mutation by GET', async () => {
    const ask = (text: string, accept: string) =>
      send('GET', `/graphql?query=${encodeURIComponent(text)}`, { accept });
    const subscription = await ask(
      'subscription { extractEvents(userId: "u1") { __typename } }',
      'text/event-stream',
    );
    expect(subscription.text).toContain('asked for by POST');
    expect((await ask('mutation { cancelRun(runId: "x") { id } }', 'application/json')).text).toContain(
      'POST',
    );
    expect(await house.database.prisma.run.count()).toBe(0);
  });

  it('should answer only to loopback names', async () => {
    for (const host of ['evil.example', 'localhost.evil.example', '192.168.0.1']) {
      expect(await send('POST', '/graphql', { ...json, host }, query), host).toMatchObject({ status: 403 });
    }
    for (const host of [own(), 'localhost:4000', '[::1]:4000', '127.0.0.9']) {
      expect(await send('POST', '/graphql', { ...json, host }, query), host).toMatchObject({ status: 200 });
    }
  });

  it('should refuse what a proxy forwards, as there is no access control', async () => {
    for (const name of ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto']) {
      expect(await send('GET', '/', { [name]: 'for=1.2.3.4' }), name).toMatchObject({ status: 403 });
    }
  });

  it('should check the origin of a WebSocket, and speak only graphql-ws on it', async () => {
    const dial = (headers: Record<string, string>, protocol = 'graphql-transport-ws') =>
      new Promise<string>((resolve) => {
        const socket = new WebSocket(`${house.address.replace('http', 'ws')}/graphql`, protocol, { headers });
        socket.on('open', () => {
          resolve('open');
          socket.terminate();
        });
        socket.on('error', (error) => resolve(error.message));
      });
    expect(await dial({ origin: house.address })).toBe('open');
    expect(await dial({})).toBe('open');
    expect(await dial({ origin: 'https://evil.example' })).toContain('403');
    expect(await dial({ host: 'evil.example' })).toContain('403');
    expect(await dial({ 'x-forwarded-for': '1.2.3.4' })).toContain('403');
  });

  it('should end a socket that subscribes before it has introduced itself', async () => {
    const socket = new WebSocket(`${house.address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    socket.on('open', () =>
      socket.send(
        JSON.stringify({ id: '1', type: 'subscribe', payload: { query: '{ settings { version } }' } }),
      ),
    );
    expect(await new Promise((resolve) => socket.on('close', resolve))).toBe(4401);
  });

  it('should not bind to an address that others can reach', () => {
    expect(() => loadConfig({ HOST: '0.0.0.0' })).toThrow(/HOST/);
    expect(() => loadConfig({ HOST: '192.168.1.5' })).toThrow(/HOST/);
    for (const HOST of ['127.0.0.1', 'localhost', '::1']) expect(loadConfig({ HOST }).HOST).toBe(HOST);
  });

  it('should not serve GraphiQL, the page or health to a foreign page either', async () => {
    for (const path of ['/', '/graphql', '/health']) {
      expect(
        await send('GET', path, { accept: 'text/html', origin: 'https://evil.example' }),
        path,
      ).toMatchObject({ status: 403 });
    }
    expect(await send('GET', '/health', {})).toMatchObject({ status: 200 });
  });
});
