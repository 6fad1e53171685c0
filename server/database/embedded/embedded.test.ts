import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { LocalConnection } from '../connection.ts';
import { DatabaseError } from '../database-error.ts';
import { openEmbedded } from './embedded.ts';
import { findPostmaster } from './postmaster.ts';

let folder: string;
/** One data folder for all tests that do not need a new one: making one takes most of a second. */
let data: string;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'cw-')));
  await chmod(folder, 0o755);
  data = join(folder, 'data');
});
afterAll(() => rm(folder, { recursive: true }));

const open = (dataDir: string, lines: string[] = []) =>
  openEmbedded({
    dataDir,
    onStage: (line) => lines.push(line),
    systemFolder: join(folder, 'system'),
    settings: { fsync: 'off' },
  });

async function ask(connection: LocalConnection, sql: string): Promise<unknown[]> {
  const client = new pg.Client(connection);
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

/** Opens the database in a process of its own, which then holds it until it is killed. */
async function openElsewhere(dataDir: string) {
  const code = `
    import { openEmbedded } from ${JSON.stringify(new URL('./embedded.ts', import.meta.url).href)};
    await openEmbedded({ dataDir: ${JSON.stringify(dataDir)}, settings: { fsync: 'off' }, onStage: () => undefined });
    process.stdout.write('open');`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

async function kill(child: Awaited<ReturnType<typeof openElsewhere>>): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

const pidOf = async (dataDir: string) => (await findPostmaster(join(dataDir, 'postgres', 'data')))?.pid;

describe('the embedded database', () => {
  it('should keep its data over a stop and a start, and leave nothing running', async () => {
    const first = await open(data);
    expect(first.description).toMatch(/^embedded PostgreSQL 18\.\d+ in \//);
    await ask(first.connection, 'create table kept (word text)');
    await ask(first.connection, `insert into kept values ('Ärger 事理')`);
    expect(await first.close()).toBe(true);
    expect(await pidOf(data)).toBeUndefined();
    await expect(ask(first.connection, 'select 1')).rejects.toThrow('ENOENT');

    const second = await open(data);
    expect(await ask(second.connection, 'select lower(word) as word from kept')).toEqual([
      { word: 'ärger 事理' },
    ]);
    await second.close();
    expect(await readdir(join(data, 'postgres'))).toEqual(['data', 'server.log']);
  });

  it('should be made once and shared by all who open it, and stop with the last of them', async () => {
    const fresh = join(folder, 'shared');
    const [one, other] = await Promise.all([open(fresh), open(fresh)]);
    expect(await one.close()).toBe(false);
    expect(await ask(other.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(await other.close()).toBe(true);
    expect(await readdir(join(fresh, 'postgres'))).toEqual(['data', 'server.log']);
  });

  it('should stop when all who share it leave at the same time', async () => {
    const shared = await Promise.all([open(data), open(data), open(data)]);
    const stopped = await Promise.all(shared.map((server) => server.close()));
    expect(stopped.filter(Boolean)).toHaveLength(1);
    expect(await pidOf(data)).toBeUndefined();
  });

  it('should start again for one who opens it while it stops', async () => {
    const first = await open(data);
    const [, second] = await Promise.all([first.close(), open(data)]);
    expect(await ask(second.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(await second.close()).toBe(true);
  });

  it('should be adopted when it outlived the process that started it', async () => {
    const child = await openElsewhere(data);
    const pid = await pidOf(data);
    await kill(child);

    const adopted = await open(data);
    expect(await pidOf(data)).toBe(pid);
    // The killed process's place is free once the server has noticed.
    const places = `select 1 from pg_stat_activity where application_name = 'causeway place'`;
    await vi.waitUntil(async () => (await ask(adopted.connection, places)).length === 1);
    expect(await adopted.close()).toBe(true);
  });

  it('should start after it was killed together with the process that started it', async () => {
    const child = await openElsewhere(data);
    const witness = await open(data);
    await ask(witness.connection, 'create table acknowledged as select 1 as id');
    const pid = Number(await pidOf(data));
    process.kill(pid, 'SIGKILL');
    await kill(child);

    const again = await open(data);
    expect(await pidOf(data)).not.toBe(pid);
    expect(await ask(again.connection, 'select * from acknowledged')).toEqual([{ id: 1 }]);
    expect(await witness.close()).toBe(false);
    expect(await again.close()).toBe(true);
  });

  it('should wait for the busy children of a killed server', async () => {
    const first = await open(data);
    const busy = new pg.Client(first.connection);
    busy.on('error', () => undefined);
    await busy.connect();
    const work = busy.query('select count(*) from generate_series(1, 3e6::int)');
    process.kill(Number(await pidOf(data)), 'SIGKILL');

    const lines: string[] = [];
    const again = await open(data, lines);
    expect(lines.join()).toContain('Waiting for the database');
    await Promise.all([work, busy.end()]);
    await again.close();
  });

  it('should start although another process has the number of the killed server', async () => {
    await (await open(data)).close();
    const lock = join(data, 'postgres', 'data', 'postmaster.pid');
    await writeFile(lock, `${process.pid}\n${join(data, 'postgres', 'data')}\n1\n5432\n${data}\n`);
    const server = await open(data);
    await server.close();
  });

  it('should listen in a short private folder when its own path is too long for a socket', async () => {
    const server = await open(join(folder, 'x'.repeat(60), 'y'.repeat(60)));
    expect(server.connection.host).toMatch(/causeway-[0-9a-f]{12}$/);
    await server.close();
    expect(existsSync(server.connection.host)).toBe(false);
  });

  it('should say in one sentence that the data folder cannot be written', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    const opening = open(join(file, 'data'));
    await expect(opening).rejects.toThrow(DatabaseError);
    await expect(opening).rejects.toThrow(
      /^The data folder .*\/file\/data cannot be written \(ENOTDIR.*\): set DATA_DIR/,
    );
  });

  it('should say in one sentence that the data is of another PostgreSQL', async () => {
    const version = join(data, 'postgres', 'data', 'PG_VERSION');
    await writeFile(version, '17\n');
    await expect(open(data)).rejects.toThrow(
      /^The embedded database in .* does not start: database files are incompatible with server/,
    );
    await writeFile(version, '18\n');
  });
});

describe.runIf(process.getuid?.() === 0)('the embedded database, opened by root', () => {
  it('should keep its data in a system folder when its account may not enter the data folder', async () => {
    const home = join(folder, 'root-only');
    await mkdir(home, { mode: 0o700 });
    const first = await open(join(home, 'data'));
    expect(first.description).toContain(`in ${join(folder, 'system')}/`);
    await ask(first.connection, 'create table kept ()');
    await first.close();

    const second = await open(join(home, 'data'));
    expect(await ask(second.connection, 'select * from kept')).toEqual([]);
    await second.close();
  });

  it('should say whose the data is when that account may no longer enter the folder', async () => {
    await chmod(folder, 0o700);
    await expect(open(data)).rejects.toThrow(/belongs to account 65534, which may not enter/);
    await chmod(folder, 0o755);
  });
});
