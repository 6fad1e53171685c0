import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { ask } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { expireIn, followed, giveToken, openGuardedHouse, type People, quietRun } from './people.ts';

const revoke = 'mutation ($id: ID!) { revokeAccessToken(id: $id) { id } }';

describe('access in the middle of a stream', () => {
  let house: TestHouse;
  let people: People;
  let runId: string;
  beforeAll(async () => {
    ({ house, people } = await openGuardedHouse());
    runId = await quietRun(house);
  });
  afterAll(() => house.close());

  /** A stream of the quiet run that has begun; `end` settles with the names of all that came. */
  async function watching(bearer: string, at = house) {
    const seen: string[] = [];
    let begun = () => {};
    const opened = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const read = async () => {
      for await (const { data } of followed(at, runId, bearer)) {
        seen.push(data.item.__typename);
        begun();
      }
    };
    const end = read().then(
      () => seen,
      () => seen, // cut: the server closes the connection
    );
    await opened;
    return { end };
  }

  /** A socket that has introduced itself and follows the quiet run; `closed` settles with its code. */
  async function dialled(bearer: string, at = house) {
    const socket = new WebSocket(`${at.address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const closed = once(socket, 'close').then(([code]) => Number(code));
    await once(socket, 'open');
    const next = async () => JSON.parse(String((await once(socket, 'message'))[0]));
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${bearer}` } }));
    expect(await next()).toMatchObject({ type: 'connection_ack' });
    const subscribe = (id: string) =>
      socket.send(
        JSON.stringify({
          id,
          type: 'subscribe',
          payload: { query: `subscription { followRun(runId: "${runId}") { __typename } }` },
        }),
      );
    subscribe('first');
    expect(await next()).toMatchObject({ id: 'first', type: 'next' });
    return { socket, closed, subscribe, next };
  }

  it('F46: should end a stream and a socket when the token expires, without a terminal item', async () => {
    const { id, secret } = await giveToken(house, 'eve', 'VIEWER');
    await expireIn(house, id, 4_000);
    const [stream, socket] = await Promise.all([watching(secret), dialled(secret)]);
    expect(await stream.end).toEqual(['LlmChunk']);
    expect(await socket.closed).toBe(4401);
    expect((await house.database.prisma.run.findUniqueOrThrow({ where: { id: runId } })).endedAt).toBeNull();
  });

  it('F46: should end them on every node when the token is revoked, and nobody else’s', async () => {
    const other = await openTestHouse({ ACCESS: 'tokens' }, house.database);
    const { id, secret } = await giveToken(house, 'eve', 'VIEWER');
    const streams = [await watching(secret), await watching(secret, other)];
    const sockets = [await dialled(secret), await dialled(secret, other)];
    const bystander = await dialled(people.vera);
    await ask(house.address, revoke, { id: String(id) }, people.ada);
    for (const { end } of streams) expect(await end).toEqual(['LlmChunk']);
    for (const { closed } of sockets) expect(await closed).toBe(4401);
    bystander.subscribe('second');
    expect(await bystander.next()).toMatchObject({ id: 'second', type: 'next' });
    bystander.socket.close();
    await other.stop();
  });

  it('F46: should find out by itself when the word that a token was revoked is lost', async () => {
    const { id, secret } = await giveToken(house, 'eve', 'VIEWER');
    const { end } = await watching(secret);
    await house.database.pool.query('update access_token set revoked_at = now() where id = $1', [id]);
    expect(await end).toEqual(['LlmChunk']);
  });

  it('F46: should ask for the right again with each operation over an open socket', async () => {
    const { id, secret } = await giveToken(house, 'eve', 'VIEWER');
    const { closed, subscribe } = await dialled(secret);
    await house.database.pool.query('update access_token set expires_at = now() where id = $1', [id]);
    subscribe('second');
    expect(await closed).toBe(4401);
  });

  /** Opens a socket, sends messages as they stand, and answers the code that it is closed with. */
  async function codeFor(messages: readonly object[], protocol = 'graphql-transport-ws'): Promise<number> {
    const socket = new WebSocket(`${house.address.replace('http', 'ws')}/graphql`, protocol);
    socket.on('open', () => {
      for (const message of messages) socket.send(JSON.stringify(message));
    });
    const [code] = await once(socket, 'close');
    return code;
  }
  const init = (payload: object) => ({ type: 'connection_init', payload });
  const good = () => init({ authorization: `Bearer ${people.vera}` });
  const query = { id: '1', type: 'subscribe', payload: { query: '{ me { name } }' } };

  it('F47: should close a socket that bears nothing, or nothing good', async () => {
    expect(await codeFor([{ type: 'connection_init' }])).toBe(4401);
    expect(await codeFor([init({ authorization: 'Bearer cw_nothing' })])).toBe(4401);
    expect(await codeFor([init({ authorization: { toString: 'Bearer' } })])).toBe(4401);
  });

  it('F47: should close a socket that subscribes before it is let in, also right behind its introduction', async () => {
    expect(await codeFor([query])).toBe(4401);
    expect(await codeFor([good(), query])).toBe(4401);
  });

  it('F47: should close a socket that introduces itself twice', async () => {
    expect(await codeFor([good(), good()])).toBe(4429);
  });

  it('F47: should close a socket that does not introduce itself in time', async () => {
    expect(await codeFor([])).toBe(4408);
  });

  it('F47: should not speak the older protocol, which knew no introduction', async () => {
    const socket = new WebSocket(`${house.address.replace('http', 'ws')}/graphql`, 'graphql-ws');
    const [refusal] = await once(socket, 'error');
    expect(refusal.message).toBe('Server sent no subprotocol');
  });
});
