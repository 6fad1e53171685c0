import pg, { type ClientBase } from 'pg';
import type { Migration } from '../database/migrations.ts';
import { ArchiveError } from './archive.ts';
import { madeBy, type OwnTable, presentTables } from './own-tables.ts';

/**
 * Other connections to this database. A node has several as long as it lives; a process's place at the embedded server is
 * none that works with it. (What belongs to the server itself has no user.)
 */
const findOthers = `
  select count(*)::int as others from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid() and usesysid is not null
    and application_name is distinct from 'causeway place'`;

/**
 * Drops what the migrations that a database has made there, in the caller's transaction: tables and types, nothing else.
 * @throws {ArchiveError} when somebody works with the database, or it holds rows that may not go.
 */
export async function makeRoom(
  client: ClientBase,
  applied: readonly Migration[],
  replace: boolean,
): Promise<void> {
  const { rows } = await client.query<{ others: number }>(findOthers);
  if (rows[0]?.others !== 0) {
    throw new ArchiveError(
      'Somebody is connected to this database: stop every node that uses it, then restore.',
    );
  }
  const tables = await presentTables(client, [...madeBy(applied, 'TABLE'), '_prisma_migrations']);
  if (!replace && (await holdsRows(client, tables))) {
    throw new ArchiveError(
      'This database is not empty. Restore into an empty one, or add --replace: then everything in it is deleted and replaced.',
    );
  }
  if (tables.length > 0) await client.query(`drop table ${list(tables.map(({ name }) => name))}`);
  const types = madeBy(applied, 'TYPE');
  if (types.length > 0) await client.query(`drop type ${list(types)}`);
}

async function holdsRows(client: ClientBase, tables: readonly OwnTable[]): Promise<boolean> {
  for (const { name } of tables) {
    if (name === '_prisma_migrations') continue;
    const { rowCount } = await client.query(`select from ${pg.escapeIdentifier(name)} limit 1`);
    if (rowCount !== 0) return true;
  }
  return false;
}

const list = (names: readonly string[]): string => names.map(pg.escapeIdentifier).join(', ');
