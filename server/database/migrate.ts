import { randomUUID } from 'node:crypto';
import type { ClientBase } from 'pg';
import { DatabaseError, reasonOf } from './database-error.ts';
import type { Migration } from './migrations.ts';

/** Prisma's own table, as its engine makes it, so that `prisma migrate status` and `deploy` agree with us. */
const TABLE = `
  create table if not exists _prisma_migrations (
    id                  varchar(36) primary key not null,
    checksum            varchar(64) not null,
    finished_at         timestamptz,
    migration_name      varchar(255) not null,
    logs                text,
    rolled_back_at      timestamptz,
    started_at          timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`;

interface Applied {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

/**
 * Applies the migrations that a database lacks, each in a transaction of its own together with its row in
 * Prisma's table: one that fails leaves nothing behind. The caller holds the migrations' lock.
 * @returns the names of those applied now.
 * @throws {DatabaseError} when the database and this version do not fit together; then nothing was changed.
 */
export async function migrate(client: ClientBase, migrations: readonly Migration[]): Promise<string[]> {
  await client.query(TABLE);
  const applied = await readApplied(client);
  refuseMisfit(applied, migrations);
  const missing = migrations.filter(({ name }) => !applied.has(name));
  for (const migration of missing) await apply(client, migration);
  return missing.map(({ name }) => name);
}

/**
 * The migrations that a database has, for whoever must not bring it up to date.
 * @throws {DatabaseError} when it is none of ours, or does not fit this version.
 */
export async function appliedMigrations(
  client: ClientBase,
  migrations: readonly Migration[],
): Promise<Migration[]> {
  const { rows } = await client.query<{ ours: boolean }>(
    `select to_regclass('_prisma_migrations') is not null as ours`,
  );
  const applied = rows[0]?.ours ? await readApplied(client) : new Map<string, Applied>();
  refuseMisfit(applied, migrations);
  return migrations.filter(({ name }) => applied.has(name));
}

/** Makes an empty schema in the caller's transaction, at these migrations. */
export async function applyAll(client: ClientBase, migrations: readonly Migration[]): Promise<void> {
  await client.query(TABLE);
  for (const migration of migrations) await applyHere(client, migration);
}

async function readApplied(client: ClientBase): Promise<Map<string, Applied>> {
  const { rows } = await client.query<Applied>(
    'select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null',
  );
  return new Map(rows.map((row) => [row.migration_name, row]));
}

function refuseMisfit(applied: ReadonlyMap<string, Applied>, migrations: readonly Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { migration_name: name, checksum, finished_at: finished } of applied.values()) {
    const migration = known.get(name);
    if (!migration) {
      throw new DatabaseError(
        `This database was made by a newer version of Causeway (it has the migration ${name}): start that version, or use another database.`,
      );
    }
    if (!finished) {
      throw new DatabaseError(
        `The migration ${name} failed on this database and was never resolved: see npm run prisma -- migrate resolve.`,
      );
    }
    if (migration.checksum !== checksum) {
      throw new DatabaseError(
        `The migration ${name} was edited after it was applied to this database: restore the file, and put the change into a migration of its own.`,
      );
    }
  }
}

async function apply(client: ClientBase, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await applyHere(client, migration);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function applyHere(client: ClientBase, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query(sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
  } catch (error) {
    throw new DatabaseError(`The migration ${name} failed: ${reasonOf(error)}`, { cause: error });
  }
}
