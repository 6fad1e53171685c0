import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../server/database/testing.ts';

describe('npm start', () => {
  let database: TestDatabase;
  let child: ChildProcess | undefined;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterEach(() => {
    child?.kill('SIGKILL');
  });
  afterAll(() => database.drop());

  /** Starts the program as `npm start` does, with just these settings. */
  function start(settings: NodeJS.ProcessEnv) {
    const { PATH, HOME } = process.env;
    child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
      env: { PATH, HOME, DATABASE_URL: database.url, ...settings },
    });
    const said = { out: '', errors: '' };
    child.stdout?.on('data', (bytes) => {
      said.out += bytes;
    });
    child.stderr?.on('data', (bytes) => {
      said.errors += bytes;
    });
    return { child, said, ended: once(child, 'exit').then(([code]) => code) };
  }

  it('should say each stage in a line, then its addresses, and end in order when told to', async () => {
    const { child, said, ended } = start({ PORT: '0' });
    await expect.poll(() => said.out, { timeout: 30_000 }).toMatch(/GraphiQL: http:.*\n/);
    const stages = said.out.split('\n').map((line) => line.split(/[ :]/)[0]);
    // The page is built first if its sources are newer than its build.
    expect(stages.filter((stage) => stage !== 'Page')).toEqual([
      'Causeway',
      'Database',
      'Model',
      'App',
      'GraphiQL',
      '',
    ]);
    expect(said.out).toContain('built-in rules, not a language model');
    const [, address] = /App: +(\S+)/.exec(said.out) ?? [];
    expect(await (await fetch(`${address}health`)).json()).toMatchObject({ status: 'ok' });
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(said.errors).toBe('');
  });

  it('should say that its port is in use in one plain sentence, and exit with 1', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { said, ended } = start({ PORT: String(port) });
    expect(await ended).toBe(1);
    expect(said.errors).toBe(
      `Port ${port} on 127.0.0.1 is in use; stop what uses it, or set PORT to another.\n`,
    );
    other.close();
  });

  it.each([
    ['a setting that cannot be used', { PORT: 'many' }, /^These settings cannot be used: PORT: .*\.\n$/],
    [
      'an address that others can reach',
      { HOST: '0.0.0.0' },
      /^These settings cannot be used: HOST: only loopback .*\.\n$/,
    ],
    [
      'a database server that does not answer',
      { DATABASE_URL: 'postgres://127.0.0.1:1/none' },
      /^[A-Z][^\n]*\.\n$/,
    ],
  ])('should refuse %s in one plain sentence, and exit with 1', async (_what, settings, words) => {
    const { said, ended } = start({ PORT: '0', ...settings });
    expect(await ended).toBe(1);
    expect(said.errors).toMatch(words);
  });

  it('should refuse the database of a newer version in one plain sentence, and exit with 1', async () => {
    const newer = await createTestDatabase();
    await newer.pool.query(
      `insert into _prisma_migrations (id, checksum, finished_at, migration_name) values ('x', 'x', now(), '29990101000000_future')`,
    );
    const { said, ended } = start({ PORT: '0', DATABASE_URL: newer.url });
    expect(await ended).toBe(1);
    expect(said.errors).toMatch(/^[^\n]*newer version[^\n]*\n$/);
    await newer.drop();
  });
});
