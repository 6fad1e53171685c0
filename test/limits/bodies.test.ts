import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openTestHouse, type TestHouse } from '../house/house.ts';

// Requests are written byte by byte here: no client library would send them so.
describe('limits of requests', () => {
  let house: TestHouse;
  const open = new Set<Socket>();
  beforeAll(async () => {
    const bounds = { MAX_REQUEST_BYTES: '10000', MAX_MULTIPART_BYTES: '20000', MAX_HEADER_BYTES: '4096' };
    house = await openTestHouse({ ...bounds, REQUEST_TIMEOUT_MS: '300' });
  });
  afterEach(() => {
    for (const socket of open) socket.destroy();
    open.clear();
  });
  afterAll(() => house.close());

  /** Sends the beginning of a request. `answer` resolves with all that came back once the server closed the connection. */
  function send(...lines: string[]) {
    const { hostname, port, host } = new URL(house.address);
    const socket = connect(Number(port), hostname);
    open.add(socket);
    socket.on('error', () => undefined);
    const parts: Buffer[] = [];
    socket.on('data', (part) => parts.push(part));
    const [first, ...rest] = lines;
    socket.write([first, `Host: ${host}`, ...rest].join('\r\n'));
    const answer = once(socket, 'close').then(() => Buffer.concat(parts).toString());
    return { socket, answer };
  }

  const json = [
    'POST /graphql HTTP/1.1',
    'Content-Type: application/json',
    'Accept: application/json',
  ] as const;
  const multipart = [
    'POST /graphql HTTP/1.1',
    'Content-Type: multipart/form-data; boundary=b',
    'X-GraphQL-Yoga-CSRF: 1',
  ] as const;

  it('should refuse a body whose head says that it is too large, before it arrives', async () => {
    const { answer } = send(...json, 'Content-Length: 10001', '', '{');
    expect(await answer).toMatch(/^HTTP\/1.1 413 /);
    expect(await answer).toContain('"code":"LIMIT_EXCEEDED","limit":"MAX_REQUEST_BYTES","allowed":10000');
  });

  it('should refuse a body that grows too large while it arrives', async () => {
    const { socket, answer } = send(...json, 'Transfer-Encoding: chunked', '', '');
    for (let at = 0; at < 11; at += 1) socket.write(`3e8\r\n${' '.repeat(1000)}\r\n`);
    expect(await answer).toMatch(/^HTTP\/1.1 413 /);
  });

  it('should take a body in chunks that is within the limit', async () => {
    const body = JSON.stringify({ query: '{ settings { version } }' });
    const { answer } = send(
      ...json,
      'Connection: close',
      'Transfer-Encoding: chunked',
      '',
      `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`,
    );
    expect(await answer).toContain('{"data":{"settings":{"version":"test"}}}');
  });

  it('should bound requests with files by a limit of their own', async () => {
    const small = send(
      ...multipart,
      'Connection: close',
      'Content-Length: 15000',
      '',
      `--b--${' '.repeat(14_995)}`,
    );
    expect(await small.answer).not.toMatch(/^HTTP\/1.1 413 /);
    const { answer } = send(...multipart, 'Content-Length: 20001', '', '--b');
    expect(await answer).toMatch(/^HTTP\/1.1 413 /);
    expect(await answer).toContain('"limit":"MAX_MULTIPART_BYTES"');
  });

  it('should not wait for the rest of a body for ever', async () => {
    const { answer } = send(...json, 'Content-Length: 100', '', '{"query":');
    expect(await answer).toMatch(/^HTTP\/1.1 408 /);
    expect(await answer).toContain('"code":"REQUEST_TIMEOUT"');
  });

  it('should not wait for the rest of a head for ever', async () => {
    const { answer } = send('GET / HTTP/1.1', 'X-Slow: ');
    expect(await answer).toMatch(/^HTTP\/1.1 408 /);
  });

  it('should refuse a head that is too long, whether its address or its headers', async () => {
    const long = 'x'.repeat(5_000);
    for (const lines of [
      [`GET /?${long} HTTP/1.1`, '', ''],
      ['GET / HTTP/1.1', `X-Long: ${long}`, '', ''],
    ])
      expect(await send(...lines).answer).toMatch(/^HTTP\/1.1 431 /);
  });
});
