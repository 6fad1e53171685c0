import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAccess } from '../access/access.ts';
import { localPrincipal } from '../access/principal.ts';
import { loadConfig } from '../config.ts';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import { createApi, type Yoga } from '../http/yoga.ts';
import { createMonitoring } from '../monitoring/monitoring.ts';
import { createEngine } from '../runs/engine.ts';
import { schema } from '../schema/schema.ts';

const fields = 'id kind fileName status bytes rows added duplicates rejected message endedAt';
const importFile = `mutation ($file: File!) {
  importFile(kind: BEHAVIORS, file: $file) { ${fields} errors(first: 1) { totalCount edges { node { line column reason row } } } }
}`;
const file =
  'user_id,action,timestamp\nu_1,browse,2026-03-02 20:15\nu_1,browse,never\nu_1,,2026-03-02 20:15\n';

describe('the API of imports', () => {
  let database: TestDatabase;
  let yoga: Yoga;
  const admission = { principal: localPrincipal, whenOver: () => () => undefined };

  beforeAll(async () => {
    database = await createTestDatabase();
    const log = pino({ level: 'error' });
    const config = loadConfig({ TIME_ZONE: 'Asia/Shanghai' });
    const engine = createEngine({
      database,
      log,
      kinds: [],
      leaseMs: 5_000,
      chunkWindowMs: 0,
      concurrency: 1,
      runsPerPrincipal: 1_000,
      journalDays: 28,
      upkeep: [],
    });
    const monitoring = createMonitoring({
      config,
      pool: database.pool,
      log,
      version: '0',
      readBudgets: async () => [],
      admit: async () => ({ principal: localPrincipal }),
    });
    yoga = createApi(schema, {
      config,
      database,
      engine,
      access: openAccess,
      log,
      monitoring,
      version: '0',
      model: { name: 'none', rules: true },
      figures: () => Promise.reject(new Error('not asked for here')),
    });
  });
  afterAll(() => database.drop());

  async function send(body: string | FormData, headers: Record<string, string> = {}) {
    const response = await yoga.fetch(
      'http://localhost/graphql',
      { method: 'POST', body, headers },
      { admission },
    );
    return response.json();
  }
  const ask = (query: string, variables: object = {}) =>
    send(JSON.stringify({ query, variables }), { 'content-type': 'application/json' });

  function upload(content: Uint8Array<ArrayBuffer> | string) {
    const form = new FormData();
    form.set('operations', JSON.stringify({ query: importFile, variables: { file: null } }));
    form.set('map', JSON.stringify({ 0: ['variables.file'] }));
    form.set('0', new Blob([content]), 'march.csv');
    return send(form, { 'x-graphql-yoga-csrf': '1' });
  }

  it('should import a file of a multipart request and show its row errors', async () => {
    const { data, errors } = await upload(file);
    expect(errors).toBeUndefined();
    expect(data.importFile).toMatchObject({
      ...{
        kind: 'BEHAVIORS',
        fileName: 'march.csv',
        status: 'FINISHED',
        bytes: file.length,
        rows: 3,
        added: 1,
        rejected: 2,
      },
      errors: {
        totalCount: 2,
        edges: [
          { node: { line: 3, column: 'timestamp', reason: expect.any(String), row: 'u_1,browse,never' } },
        ],
      },
    });
    expect(
      await ask('query ($id: ID!) { import(id: $id) { status rows } }', { id: data.importFile.id }),
    ).toEqual({
      data: { import: { status: 'FINISHED', rows: 3 } },
    });
  });

  it('should show a refused file as a failed import with its reason', async () => {
    const { data } = await upload('');
    expect(data.importFile).toMatchObject({ status: 'FAILED', rows: 0, message: 'The file is empty.' });
  });

  it('should read a file of several megabytes', async () => {
    const rows = Array.from(
      { length: 60_000 },
      (_, index) => `u_${index % 50},,,"${'text '.repeat(12)}${index}"\n`,
    );
    const { data } = await upload(`user_id,action,timestamp,behavior_text\n${rows.join('')}`);
    expect(data.importFile).toMatchObject({ status: 'FINISHED', rows: 60_000, rejected: 60_000 });
  });

  it('should announce an upload with a path that nobody can guess', async () => {
    const begin =
      'mutation { beginImport(kind: PROFILES, fileName: "people.csv") { uploadId url import { status kind fileName } } }';
    const { data } = await ask(begin);
    const { uploadId, url } = data.beginImport;
    expect(data.beginImport.import).toEqual({ status: 'WAITING', kind: 'PROFILES', fileName: 'people.csv' });
    expect(uploadId).toMatch(/^[\w-]{32}$/);
    expect(url).toBe(`/import/${uploadId}`);
    expect((await ask(begin)).data.beginImport.uploadId).not.toBe(uploadId);
  });

  it('should list imports, the newest first', async () => {
    const { data } = await ask(
      '{ imports(first: 2) { totalCount pageInfo { hasNextPage } edges { node { fileName } } } }',
    );
    expect(data.imports.totalCount).toBe(await database.prisma.import.count());
    expect(data.imports.edges[0]).toEqual({ node: { fileName: 'people.csv' } });
    expect(data.imports.pageInfo.hasNextPage).toBe(true);
  });

  it.each(['0', 'x', '99999999', '9999999999'])('should know no import of id %s', async (id) => {
    expect(await ask('query ($id: ID!) { import(id: $id) { id } }', { id })).toEqual({
      data: { import: null },
    });
  });
});
