import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../database/testing.ts';
import { deliverNotices } from './deliver-notices.ts';

const secret = `whsec_${Buffer.from('a key of more than 24 bytes').toString('base64')}`;

/** One message that the receiver got. */
interface Received {
  readonly path: string | undefined;
  readonly id: unknown;
  readonly body: string;
  readonly headers: Record<string, string>;
}

describe('deliverNotices', () => {
  let database: TestDatabase;
  let server: Server;
  let received: Received[] = [];
  let behave: (response: ServerResponse) => void;
  const forEver = new AbortController().signal;

  beforeAll(async () => {
    database = await createTestDatabase();
    server = createServer(async (request, response) => {
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      );
      received.push({ path: request.url, id: headers['webhook-id'], body: await text(request), headers });
      behave(response);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await database.drop();
  });
  afterEach(async () => {
    received = [];
    await database.prisma.alert.deleteMany();
  });

  const target = () => ({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, secret });
  const answer =
    (status: number, headers: Record<string, string> = {}) =>
    (response: ServerResponse) => {
      response.writeHead(status, headers).end();
    };
  /** Stores an alert that was raised, with its notice; answers the notice's id. */
  async function raise(): Promise<string> {
    const id = crypto.randomUUID();
    await database.prisma.alert.create({
      data: {
        kind: 'SUCCESS_RATE',
        subject: 'calls',
        value: 0.7499,
        threshold: 0.95,
        notices: { create: { id, moment: 'RAISED' } },
      },
    });
    return id;
  }
  const notice = (id: string) => database.prisma.alertNotice.findUniqueOrThrow({ where: { id } });
  const makeDue = () => database.prisma.alertNotice.updateMany({ data: { nextTryAt: new Date(0) } });
  const deliver = (patienceMs?: number) => deliverNotices(database.pool, target(), forEver, patienceMs);

  it('should send a signed message that a receiver of Standard Webhooks can verify', async () => {
    const id = await raise();
    behave = answer(204);
    await deliver();
    expect(received.map((message) => message.id)).toEqual([id]);
    const verify = (changed: string) =>
      received.map(({ body, headers }) => new Webhook(secret).verify(body + changed, headers));
    expect(verify('')).toMatchObject([
      {
        type: 'alert.raised',
        timestamp: expect.stringMatching(/^\d{4}-/),
        data: {
          kind: 'SUCCESS_RATE',
          subject: 'calls',
          value: 0.7499,
          threshold: 0.95,
          clearedAt: null,
          message: 'Only 74.9 % of calls succeeded; it should be 95 % at least.',
        },
      },
    ]);
    expect(() => verify(' ')).toThrow();
    expect(await notice(id)).toMatchObject({
      tries: 1,
      nextTryAt: null,
      trouble: null,
      deliveredAt: expect.any(Date),
    });
    await deliver();
    expect(received).toHaveLength(1);
  });

  it('should try again later with the same id when the receiver fails, and forget the trouble once it is taken', async () => {
    const id = await raise();
    behave = answer(500);
    await deliver();
    expect(await notice(id)).toMatchObject({
      tries: 1,
      deliveredAt: null,
      trouble: 'The receiver answered with status 500.',
    });
    expect((await notice(id)).nextTryAt?.getTime()).toBeGreaterThan(Date.now());
    await deliver();
    expect(received).toHaveLength(1);
    await makeDue();
    behave = answer(200);
    await deliver();
    expect(received.map((message) => message.id)).toEqual([id, id]);
    expect(await notice(id)).toMatchObject({ tries: 2, trouble: null, deliveredAt: expect.any(Date) });
  });

  it('should follow no redirect', async () => {
    const id = await raise();
    behave = answer(307, { location: '/elsewhere' });
    await deliver();
    expect(received.map(({ path }) => path)).toEqual(['/hook']);
    expect((await notice(id)).trouble).toBe('The receiver answered with status 307.');
  });

  it('should not wait for a receiver that does not answer', async () => {
    const id = await raise();
    behave = () => undefined;
    await deliver(50);
    expect((await notice(id)).trouble).toBe('The receiver did not answer within 0.05 s.');
  });

  it('should not read an answer that never ends', async () => {
    const id = await raise();
    let gone: Promise<unknown> = Promise.resolve();
    behave = (response) => {
      gone = once(response, 'close');
      response.writeHead(200);
      const more = () => {
        if (!response.destroyed) response.write('x'.repeat(65_536), () => setImmediate(more));
      };
      more();
    };
    await deliver();
    await gone;
    expect((await notice(id)).deliveredAt).not.toBeNull();
  });

  it('should say so when the receiver cannot be reached', async () => {
    const id = await raise();
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    await deliverNotices(database.pool, { url: `http://127.0.0.1:${port}/`, secret }, forEver);
    expect((await notice(id)).trouble).toBe('The receiver could not be reached (ECONNREFUSED).');
  });

  it('should give up after the last of its tries', async () => {
    const id = await raise();
    await database.prisma.alertNotice.update({ where: { id }, data: { tries: 8 } });
    behave = answer(503);
    await deliver();
    expect(await notice(id)).toMatchObject({ tries: 9, nextTryAt: null, deliveredAt: null });
  });

  it('should send a notice that a node took and did not live to send, once its minute is over', async () => {
    const id = await raise();
    await database.prisma.alertNotice.update({
      where: { id },
      data: { tries: 1, nextTryAt: new Date(Date.now() + 60_000) },
    });
    behave = answer(200);
    await deliver();
    expect(received).toEqual([]);
    await makeDue();
    await deliver();
    expect(received.map((message) => message.id)).toEqual([id]);
  });

  it('should send each notice once though two nodes deliver', async () => {
    const ids = [await raise()];
    await database.prisma.alert.updateMany({ data: { clearedAt: new Date() } });
    ids.push(await raise());
    behave = answer(200);
    await Promise.all([deliver(), deliver(), deliver()]);
    expect(received.map(({ id }) => String(id)).sort()).toEqual(ids.sort());
  });
});
