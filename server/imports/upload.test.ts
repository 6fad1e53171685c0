import { once } from 'node:events';
import {
  type ClientRequest,
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type Server,
} from 'node:http';
import { json } from 'node:stream/consumers';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { localPrincipal } from '../access/principal.ts';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import { handleUpload } from './upload.ts';
import { announceUpload } from './uploads.ts';

const MAX_IMPORT_BYTES = 200_000;
const file = 'user_id,action,timestamp\nu_1,browse,2026-03-02 20:15\nu_1,,2026-03-02 20:15\n';

describe('POST /import/:uploadId', () => {
  let database: TestDatabase;
  let server: Server;
  let address: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    const log = pino({ level: 'silent' });
    const house = { database, log, config: { MAX_IMPORT_BYTES, TIME_ZONE: 'Asia/Shanghai' } };
    server = createServer(
      (request, response) => void handleUpload(request, response, house, localPrincipal),
    ).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const bound = server.address();
    address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : bound}/import/`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await database.drop();
  });

  const announce = () => announceUpload(database, { kind: 'BEHAVIORS', fileName: 'C:\\logs\\march.csv' });
  const find = (id: number) => database.prisma.import.findUniqueOrThrow({ where: { id } });

  async function post(uploadId: string, body: string, type = 'application/octet-stream') {
    const response = await fetch(address + uploadId, {
      method: 'POST',
      body,
      headers: { 'content-type': type },
    });
    return { status: response.status, body: await response.json() };
  }

  /** Opens an upload whose body the test sends piece by piece. */
  function open(uploadId: string, headers: Record<string, string> = {}): ClientRequest {
    return httpRequest(address + uploadId, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', ...headers },
    });
  }

  async function answerOf(request: ClientRequest) {
    const [response]: IncomingMessage[] = await once(request, 'response');
    return { status: response?.statusCode, body: response && (await json(response)) };
  }

  it('should import the body and answer with the figures', async () => {
    const { id, uploadId } = await announce();
    expect(await post(uploadId, file)).toEqual({
      status: 200,
      body: {
        importId: id,
        status: 'FINISHED',
        rows: 2,
        added: 1,
        duplicates: 0,
        rejected: 1,
        message: null,
      },
    });
    expect(await find(id)).toMatchObject({ uploadId: null, fileName: 'march.csv', status: 'FINISHED' });
  });

  it('should take an upload once, also when two come at the same time', async () => {
    const { uploadId } = await announce();
    const answers = await Promise.all([post(uploadId, file), post(uploadId, file)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect(await post(uploadId, file)).toMatchObject({ status: 404, body: { message: /beginImport/ } });
  });

  it('should refuse an id that nobody announced', async () => {
    expect((await post('guessed', file)).status).toBe(404);
    expect((await post('', file)).status).toBe(404);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'should refuse the type "%s", which a page of another origin could send, and keep the upload open',
    async (type) => {
      const { id, uploadId } = await announce();
      expect((await post(uploadId, file, type)).status).toBe(415);
      expect(await find(id)).toMatchObject({ status: 'WAITING', uploadId });
    },
  );

  it('should answer 422 with the reason for a file that is no table of behaviors', async () => {
    const { id, uploadId } = await announce();
    const { status, body } = await post(uploadId, 'name\nx\n', 'text/csv; charset=utf-8');
    expect(status).toBe(422);
    expect(body).toMatchObject({
      importId: id,
      status: 'FAILED',
      message: expect.stringContaining('needs user_id'),
    });
  });

  it('should refuse an announced length over the limit before any byte comes, and name the setting', async () => {
    const { id, uploadId } = await announce();
    const request = open(uploadId, { 'content-length': String(MAX_IMPORT_BYTES + 1) });
    request.on('error', () => {});
    request.flushHeaders();
    const { status, body } = await answerOf(request);
    request.destroy();
    expect(status).toBe(413);
    expect(body).toEqual({ message: expect.stringContaining('MAX_IMPORT_BYTES') });
    expect(await find(id)).toMatchObject({ status: 'WAITING' });
  });

  it('should refuse a body that grows over the limit, keep what came before, and name the setting', async () => {
    const { id, uploadId } = await announce();
    const request = open(uploadId);
    request.write('user_id,action,timestamp\n');
    for (let index = 0; index < 9_000; index++) request.write(`u_2,step ${index},2026-03-02 20:15\n`);
    const { status, body } = await answerOf(request);
    request.end();
    expect(status).toBe(413);
    expect(body).toMatchObject({
      importId: id,
      status: 'FAILED',
      message: expect.stringContaining('MAX_IMPORT_BYTES'),
    });
    expect(await find(id)).toMatchObject({ status: 'FAILED' });
    expect(await database.prisma.behavior.count({ where: { importId: id } })).toBeGreaterThan(0);
  });

  it('should note an upload that was cut and keep the rows before it', async () => {
    const { id, uploadId } = await announce();
    const request = open(uploadId);
    request.on('error', () => {});
    request.write('user_id,action,timestamp\nu_3,browse,2026-03-02 20:15\nu_3,bro');
    await vi.waitUntil(async () => (await find(id)).status === 'RUNNING');
    request.destroy();
    await vi.waitUntil(async () => (await find(id)).status === 'FAILED');
    expect(await find(id)).toMatchObject({
      rows: 1,
      added: 1,
      message: expect.stringContaining('The upload was cut'),
    });
  });
});
