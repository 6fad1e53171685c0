import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Migration, migrationsFolder, readMigrations } from '../database/migrations.ts';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import { backUp } from './backup.ts';
import { restore } from './restore.ts';
import { fillWhatIsEmpty, readEverything } from './testing.ts';

const kept = fileURLToPath(new URL('../../test/upgrade/graphs-release.backup', import.meta.url));

let folder: string;
let migrations: Migration[];
/** Full of real data: every table has rows. */
let full: TestDatabase;
/** Its archive. */
let archive: string;
const opened: TestDatabase[] = [];

async function openEmpty(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  opened.push(database);
  return database;
}

const restoreTo = ({ connection }: TestDatabase, file: string, replace = false) =>
  restore({ connection, file, replace, migrations });

const backUpOf = ({ connection }: TestDatabase, file: string) =>
  backUp({ connection, file, version: '0.1.0', migrations });

/** Asks on a connection that is gone afterwards: a restore refuses a database with others connected. */
async function askOnce({ connection }: TestDatabase, sql: string): Promise<unknown[]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Takes the note of its restore out of a database, which its archive cannot have. */
const takeNote = async ({ pool }: TestDatabase) =>
  (
    await pool.query(
      `delete from audit_entry where action = 'restore' returning principal, role, subject, outcome`,
    )
  ).rows;

/** Writes a file with other contents than the archive's. */
async function writeOther(name: string, change: (text: string) => string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, gzipSync(change(gunzipSync(await readFile(archive)).toString())));
  return file;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cw-backup-'));
  migrations = await readMigrations(migrationsFolder);
  full = await openEmpty();
  await restoreTo(full, kept);
  await takeNote(full);
  await fillWhatIsEmpty(full.pool);
  archive = join(folder, 'full.backup');
  await backUpOf(full, archive);
});

afterAll(async () => {
  for (const database of opened) await database.drop();
  await rm(folder, { recursive: true });
});

describe('backUp and restore', () => {
  it('should bring back every row of every table, and what the sequences count', async () => {
    const before = await readEverything(full.pool);
    expect([...before].filter(([, rows]) => rows.length === 0)).toEqual([]);
    const copy = await openEmpty();
    const { header, rows, migrated } = await restoreTo(copy, archive);
    expect(await takeNote(copy)).toEqual([
      { principal: 'local', role: 'ADMIN', subject: header.at, outcome: 'DONE' },
    ]);
    expect(await readEverything(copy.pool)).toEqual(before);
    expect(rows).toBe([...before.values()].reduce((sum, { length }) => sum + length, 0));
    expect(migrated).toBe(0);
    const next = `select nextval(pg_get_serial_sequence('behavior', 'id')) as id`;
    expect((await copy.pool.query(next)).rows).toEqual((await full.pool.query(next)).rows);
  });

  it('should take one moment, while others write', async () => {
    const busy = await openEmpty();
    await restoreTo(busy, archive);
    let on = true;
    const writing = (async () => {
      for (let n = 0; on; n += 1)
        await busy.pool.query(
          `with added as (insert into "user" (id) values ($1) returning id)
           insert into profile (user_id, text) select id, 'written meanwhile' from added`,
          [`busy_${n}`],
        );
    })();
    const file = join(folder, 'busy.backup');
    await backUpOf(busy, file);
    on = false;
    await writing;
    const copy = await openEmpty();
    await restoreTo(copy, file);
    const { rows } = await copy.pool.query(
      `select count(*)::int as users, count(text)::int as profiles from "user" left join profile on user_id = id where id like 'busy%'`,
    );
    expect(rows[0].users).toBe(rows[0].profiles);
  });

  it('should let nobody but the owner read the file, and write over none', async () => {
    expect((await stat(archive)).mode & 0o777).toBe(0o600);
    await expect(backUpOf(full, archive)).rejects.toThrow(`${archive} is there already: name another file.`);
  });

  it('should leave no file when there is nothing to back up', async () => {
    const bare = await openEmpty();
    await askOnce(bare, 'drop table _prisma_migrations');
    const file = join(folder, 'bare.backup');
    await expect(backUpOf(bare, file)).rejects.toThrow('There is nothing to back up');
    await expect(stat(`${file}.part`)).rejects.toThrow('ENOENT');
    await expect(stat(file)).rejects.toThrow('ENOENT');
  });
});

describe('restore', () => {
  it('should refuse a database that holds something, and replace what is ours there when asked to', async () => {
    const taken = await openEmpty();
    await askOnce(taken, `insert into "user" (id) values ('somebody')`);
    await askOnce(taken, 'create table strangers as select 1 as id');
    await expect(restoreTo(taken, archive)).rejects.toThrow(
      'This database is not empty. Restore into an empty one, or add --replace',
    );
    expect(await askOnce(taken, 'select id from "user"')).toEqual([{ id: 'somebody' }]);
    await restoreTo(taken, archive, true);
    await takeNote(taken);
    expect(await readEverything(taken.pool)).toEqual(await readEverything(full.pool));
    expect(await askOnce(taken, 'select id from strangers')).toEqual([{ id: 1 }]);
  });

  it('should refuse a database that somebody works with', async () => {
    const used = await openEmpty();
    await used.pool.query('select 1');
    await expect(restoreTo(used, archive, true)).rejects.toThrow('Somebody is connected to this database');
  });
});

describe('restore of a file that is no whole archive', () => {
  const refusals: [string, () => Promise<string>, string][] = [
    ['is not there', async () => join(folder, 'none'), 'there is no such file'],
    [
      'is something else',
      async () => {
        const file = join(folder, 'other.txt');
        await writeFile(file, 'user_id,timestamp\n');
        return file;
      },
      'This file is no archive of Causeway.',
    ],
    ['is something else, compressed', () => writeOther('other', () => 'a,b\n'), 'no archive of Causeway'],
    [
      'was cut',
      async () => {
        const bytes = await readFile(archive);
        const file = join(folder, 'cut');
        await writeFile(file, bytes.subarray(0, bytes.length * 0.7));
        return file;
      },
      'This archive was cut',
    ],
    [
      'was cut before it was compressed',
      () => writeOther('cut-text', (text) => text.slice(0, text.length * 0.7)),
      'This archive was cut',
    ],
    [
      'lost its closing mark',
      () => writeOther('endless', (text) => text.slice(0, text.indexOf('{"rows"'))),
      'This archive was cut',
    ],
    [
      'lost a row',
      () => writeOther('rowless', (text) => text.replace(/\nuser_0003\t.*\n/, '\n')),
      'This archive is damaged',
    ],
    [
      'has a flipped bit',
      async () => {
        const bytes = await readFile(archive);
        const at = Math.floor(bytes.length * 0.6);
        bytes[at] = (bytes[at] ?? 0) ^ 0b100;
        const file = join(folder, 'flipped');
        await writeFile(file, bytes);
        return file;
      },
      'This archive is damaged',
    ],
    [
      'was written by a newer version',
      () => writeOther('newer', (text) => text.replace(/\d{14}_operate/, '20991122000000_what_comes')),
      'This archive was written by a newer version of Causeway (0.1.0)',
    ],
    [
      'was written by another build',
      () => writeOther('edited', (text) => text.replace(/"checksum":"../, '"checksum":"zz')),
      'This archive was written by another build of Causeway (its migration 20261121000000_first is not ours)',
    ],
  ];

  it.each(refusals)('should change nothing when it %s', async (_what, make, refusal) => {
    const target = await openEmpty();
    await askOnce(target, `insert into "user" (id) values ('stays')`);
    await expect(restoreTo(target, await make(), true)).rejects.toThrow(refusal);
    expect(await askOnce(target, 'select id from "user"')).toEqual([{ id: 'stays' }]);
  });
});
