import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type LocalConnection, urlOf } from './connection.ts';
import { openDatabase } from './database.ts';
import { DatabaseError } from './database-error.ts';
import { createTestDatabase } from './testing.ts';

const onServer = (databaseUrl: string, lines: string[] = []) =>
  openDatabase({ dataDir: '', databaseUrl, poolSize: 2, onStage: (line) => lines.push(line) });

describe('openDatabase with a data folder', () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'cw-database-'));
    await chmod(dataDir, 0o755);
  });
  afterAll(() => rm(dataDir, { recursive: true }));

  it('should start a server, bring it to this version and say so in plain lines', async () => {
    const lines: string[] = [];
    const open = () => openDatabase({ dataDir, poolSize: 2, onStage: (line) => lines.push(line) });
    const first = await open();
    await first.prisma.user.create({ data: { id: 'user_0001' } });
    expect(first.embedded).toBe(true);
    await first.close();

    const second = await open();
    const { rows } = await second.pool.query('select id from "user"');
    expect(rows).toEqual([{ id: 'user_0001' }]);
    await second.close();
    expect(lines).toEqual([
      expect.stringMatching(/^Making the database in /),
      expect.stringMatching(/^Database: embedded PostgreSQL 18\.\d+ in /),
      expect.stringMatching(/^Database: \d+ migration\(s\) applied$/),
      expect.stringMatching(/^Database: embedded PostgreSQL 18\.\d+ in /),
    ]);
  });
});

describe('openDatabase with a server', () => {
  const { connection } = inject('postgres');

  async function withEmptyDatabase(use: (connection: LocalConnection) => Promise<void>): Promise<void> {
    const name = `open_${randomUUID().replaceAll('-', '')}`;
    const admin = new pg.Client(connection);
    await admin.connect();
    await admin.query(`create database ${name}`);
    await use({ ...connection, database: name });
    await admin.query(`drop database ${name}`);
    await admin.end();
  }

  /** Opens the database in a process of its own; returns what it said and its exit code. */
  async function openElsewhere(databaseUrl: string) {
    const code = `
      import { openDatabase } from ${JSON.stringify(new URL('./database.ts', import.meta.url).href)};
      const options = { dataDir: '', databaseUrl: ${JSON.stringify(databaseUrl)}, poolSize: 2 };
      const database = await openDatabase({ ...options, onStage: console.log });
      console.log('users', await database.prisma.user.count());
      await database.close();`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString();
    });
    await once(child, 'close');
    return said;
  }

  it('should migrate once when several processes open it at the same time', async () => {
    await withEmptyDatabase(async (empty) => {
      const url = urlOf(empty);
      const said = await Promise.all([openElsewhere(url), openElsewhere(url), openElsewhere(url)]);
      expect(said.filter((text) => text.includes('users 0'))).toHaveLength(3);
      expect(said.filter((text) => text.includes('applied'))).toHaveLength(1);
    });
  });

  it('should say what it is connected to, without a password', async () => {
    await withEmptyDatabase(async (empty) => {
      const database = await onServer(urlOf({ ...empty, password: 'secret' }));
      expect(database.embedded).toBe(false);
      expect(database.description).toMatch(
        new RegExp(`^PostgreSQL 18\\.\\d+, database ${empty.database} on `),
      );
      expect(database.description).not.toContain('secret');
      await database.close();
    });
  });

  it('should say in one sentence that nothing answers there', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const address = closed.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    closed.close();
    const opening = onServer(`postgresql://localhost:${port}/causeway`);
    await expect(opening).rejects.toThrow(DatabaseError);
    await expect(opening).rejects.toThrow(
      new RegExp(`^The PostgreSQL at localhost:${port} \\(DATABASE_URL\\) cannot be used: .*ECONNREFUSED`),
    );
  });

  it('should say in one sentence that the database does not exist', async () => {
    await expect(onServer(urlOf({ ...connection, database: 'nowhere' }))).rejects.toThrow(
      /\(DATABASE_URL\) cannot be used: database "nowhere" does not exist\.$/,
    );
  });

  it('should say in one sentence that DATABASE_URL is no address', async () => {
    await expect(onServer('postgresql://host:port:more/')).rejects.toThrow(
      /^DATABASE_URL is not the address/,
    );
  });

  it('should refuse the database of a newer version', async () => {
    const database = await createTestDatabase();
    await database.pool.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at) values ('1', '', '9999_newer', now())`,
    );
    await expect(onServer(database.url)).rejects.toThrow(
      /^This database was made by a newer version of Causeway/,
    );
    await database.drop();
  });
});
