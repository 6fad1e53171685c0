import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { DatabaseError } from './database-error.ts';
import { migrate } from './migrate.ts';
import { readMigrations } from './migrations.ts';

let name: string;
let admin: pg.Client;
let client: pg.Client;
let folder: string;

beforeEach(async () => {
  const { connection } = inject('postgres');
  name = `migrate_${randomUUID().replaceAll('-', '')}`;
  folder = await mkdtemp(join(tmpdir(), 'cw-migrations-'));
  admin = new pg.Client(connection);
  await admin.connect();
  await admin.query(`create database ${name}`);
  client = new pg.Client({ ...connection, database: name });
  await client.connect();
});
afterEach(async () => {
  await client.end();
  await admin.query(`drop database ${name}`);
  await admin.end();
  await rm(folder, { recursive: true });
});

async function write(migration: string, sql: string): Promise<void> {
  await mkdir(join(folder, migration), { recursive: true });
  await writeFile(join(folder, migration, 'migration.sql'), sql);
}
const run = async () => migrate(client, await readMigrations(folder));

describe('migrate', () => {
  it('should apply what is missing, in order, and then nothing', async () => {
    await write('2_more', 'alter table one add two int;');
    await write('1_first', 'create table one ();');
    expect(await run()).toEqual(['1_first', '2_more']);
    expect(await run()).toEqual([]);
    await write('3_last', 'alter table one add three int;');
    expect(await run()).toEqual(['3_last']);
    await client.query('select two, three from one');
  });

  it('should leave nothing of a migration that fails, so that a mended one can be applied', async () => {
    await write('1_first', 'create table one (); select 1 / 0;');
    await expect(run()).rejects.toThrow('The migration 1_first failed: division by zero');
    await write('1_first', 'create table one ();');
    expect(await run()).toEqual(['1_first']);
  });

  it('should refuse a migration that was edited after it was applied', async () => {
    await write('1_first', 'create table one ();');
    await run();
    await write('1_first', 'create table one (id int);');
    await expect(run()).rejects.toThrow(/^The migration 1_first was edited after it was applied/);
  });

  it('should take line ends of Windows for the same migration', async () => {
    await write('1_first', 'create table one ();\n');
    await run();
    await write('1_first', 'create table one ();\r\n');
    expect(await run()).toEqual([]);
  });

  it('should refuse a database of a newer version and change nothing', async () => {
    await write('1_first', 'create table one ();');
    await write('2_newer', 'create table two ();');
    await run();
    await rm(join(folder, '2_newer'), { recursive: true });
    await write('1_other', 'create table three ();');
    await expect(run()).rejects.toThrow(DatabaseError);
    await expect(run()).rejects.toThrow(
      /^This database was made by a newer version of Causeway \(.*2_newer\)/,
    );
    await expect(client.query('select from three')).rejects.toThrow('does not exist');
  });

  it('should refuse a database on which Prisma failed', async () => {
    await write('1_first', 'create table one ();');
    await run();
    await client.query('update _prisma_migrations set finished_at = null');
    await expect(run()).rejects.toThrow(/^The migration 1_first failed on this database/);
  });
});
