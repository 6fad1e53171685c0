import type { ClientBase } from 'pg';
import { localPrincipal } from '../access/principal.ts';
import type { Connection } from '../database/connection.ts';
import { codeOf, reasonOf } from '../database/database-error.ts';
import { appliedMigrations, applyAll } from '../database/migrate.ts';
import type { Migration } from '../database/migrations.ts';
import { PooledClient } from '../database/pooled-client.ts';
import { MIGRATIONS_LOCK } from '../database/prepare.ts';
import type { Header } from './archive.ts';
import { checkHeader } from './check-header.ts';
import { loadArchive } from './load-archive.ts';
import { makeRoom } from './make-room.ts';
import { ArchiveReader, damaged, unpacked } from './read-archive.ts';

export interface RestoreOptions {
  readonly connection: Connection;
  readonly file: string;
  /** Whether what the database holds may go. */
  readonly replace: boolean;
  /** The migrations that this version knows. */
  readonly migrations: readonly Migration[];
}

/** What was restored. */
export interface RestoreResult {
  readonly header: Header;
  readonly rows: number;
  /** Migrations of this version that the archive was brought forward by. */
  readonly migrated: number;
}

/**
 * Makes a database what it was when an archive was written, at this version's schema. One transaction does it all:
 * whatever is wrong, nothing was changed. Nodes that start meanwhile wait.
 * @throws {ArchiveError} when the file cannot be restored, or the database holds something or is in use.
 */
export async function restore(options: RestoreOptions): Promise<RestoreResult> {
  const reader = new ArchiveReader(unpacked(options.file));
  const header = checkHeader(await reader.line(), options.migrations);
  const client = new PooledClient({ ...options.connection });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATIONS_LOCK]);
    await client.query('begin');
    await client.query(`set local statement_timeout = 0; set local datestyle = 'ISO'`);
    const result = await restoreInto(client, reader, header, options);
    await client.query('commit');
    return result;
  } catch (error) {
    throw isDamage(error) ? damaged(reasonOf(error)) : error;
  } finally {
    // Ends an open transaction, too.
    await client.end();
  }
}

/** Rows that are none (classes 22 and 23 of SQLSTATE), or columns that the table has not. */
function isDamage(error: unknown): boolean {
  return /^(2[23]|42703)/.test(codeOf(error) ?? '');
}

/** The audit list is now the archive's: what was restored, and when, would be in none. `$1` who, `$2` role, `$3` the archive's moment. */
const noteRestore = `
  insert into audit_entry (principal, role, action, subject, outcome) values ($1, $2, 'restore', $3, 'DONE')`;

async function restoreInto(
  client: ClientBase,
  reader: ArchiveReader,
  header: Header,
  { replace, migrations }: RestoreOptions,
): Promise<RestoreResult> {
  await makeRoom(client, await appliedMigrations(client, migrations), replace);
  const names = new Set(header.migrations.map(({ name }) => name));
  const then = migrations.filter(({ name }) => names.has(name));
  const since = migrations.filter(({ name }) => !names.has(name));
  await applyAll(client, then);
  const rows = await loadArchive(client, reader, then);
  await applyAll(client, since);
  await client.query(noteRestore, [localPrincipal.id, localPrincipal.role, header.at]);
  await client.query('analyze');
  return { header, rows, migrated: since.length };
}
