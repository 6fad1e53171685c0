import pg, { type ClientBase } from 'pg';
import { to } from 'pg-copy-streams';
import { appliedMigrations } from '../database/migrate.ts';
import type { Migration } from '../database/migrations.ts';
import {
  ArchiveError,
  END_OF_ROWS,
  type EndLine,
  FORMAT,
  type Header,
  type SequencesLine,
  type TableLine,
} from './archive.ts';
import { copyTarget, madeBy, type OwnTable, presentTables } from './own-tables.ts';
import { readSequences } from './sequences.ts';

export interface ArchiveFacts {
  /** This Causeway's version. */
  readonly version: string;
  /** The migrations that this version knows. */
  readonly migrations: readonly Migration[];
  /** Takes the closing mark once it was written. */
  readonly onEnd: (end: EndLine) => void;
}

/**
 * Everything that Causeway keeps in a database, as it was in one moment, piece by piece. The queue is not among it: the
 * run rows say what is unfinished, and the sweep queues it again. The client is used up; its owner ends it.
 * @throws {ArchiveError} when there is nothing of ours; {DatabaseError} when a newer version made it.
 */
export async function* archiveOf(
  client: ClientBase,
  { version, migrations, onEnd }: ArchiveFacts,
): AsyncGenerator<string | Buffer, void, undefined> {
  await client.query('begin isolation level repeatable read read only');
  await client.query(`set local statement_timeout = 0; set local datestyle = 'ISO'`);
  const applied = await appliedMigrations(client, migrations);
  const tables = await presentTables(client, madeBy(applied, 'TABLE'));
  if (applied.length === 0 || tables.length === 0)
    throw new ArchiveError('There is nothing to back up: this database holds nothing of Causeway.');
  await holdStill(client, tables);
  const { rows: clocks } = await client.query<{ now: Date }>('select now()');
  yield line({
    archive: 'causeway',
    format: FORMAT,
    version,
    at: (clocks[0]?.now ?? new Date()).toISOString(),
    migrations: applied.map(({ name, checksum }) => ({ name, checksum })),
  });
  const counts = new Map<string, number>();
  for (const table of tables) {
    yield line({ table: table.name, columns: [...table.columns] });
    const rows = client.query(to(`copy ${copyTarget(table)} to stdout`));
    yield* rows;
    yield END_OF_ROWS;
    counts.set(table.name, rows.rowCount);
  }
  const sequences = await readSequences(
    client,
    tables.map(({ name }) => name),
  );
  yield line({ sequences });
  const end = { rows: Object.fromEntries(counts) };
  yield line(end);
  await client.query('commit');
  onEnd(end);
}

/** Lets everybody read and write, and nobody change a table's columns. */
async function holdStill(client: ClientBase, tables: readonly OwnTable[]): Promise<void> {
  const names = tables.map(({ name }) => pg.escapeIdentifier(name));
  await client.query(`lock table ${names.join(', ')} in access share mode`);
}

const line = (value: Header | TableLine | SequencesLine | EndLine): string => `${JSON.stringify(value)}\n`;
