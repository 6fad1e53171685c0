import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from } from 'pg-copy-streams';
import type { Migration } from '../database/migrations.ts';
import { bodyLine, type EndLine, type TableLine } from './archive.ts';
import { copyTarget, madeBy } from './own-tables.ts';
import { type ArchiveReader, cut, damaged } from './read-archive.ts';
import { setSequences } from './sequences.ts';

/**
 * Loads everything behind an archive's header into the empty tables of its migrations. Answers how many rows.
 * @throws {ArchiveError} when it does not end as it must; the caller rolls back.
 */
export async function loadArchive(
  client: ClientBase,
  reader: ArchiveReader,
  migrations: readonly Migration[],
): Promise<number> {
  const tables = new Set(madeBy(migrations, 'TABLE'));
  const counts = new Map<string, number>();
  for (;;) {
    const line = await reader.line();
    if (line === undefined) throw cut();
    const { data } = bodyLine.safeParse(line);
    if (!data) throw damaged('a line of it makes no sense');
    if ('rows' in data) {
      // To the very end: the checksum of all stands behind the closing mark.
      if ((await reader.line()) !== undefined) throw damaged('something stands behind its end');
      return checkCounts(data, counts);
    }
    if ('sequences' in data) await setSequences(client, data.sequences);
    else {
      if (!tables.has(data.table)) throw damaged(`it has a table ${data.table}`);
      counts.set(data.table, await loadTable(client, reader, data));
    }
  }
}

async function loadTable(client: ClientBase, reader: ArchiveReader, line: TableLine): Promise<number> {
  const target = client.query(from(`copy ${copyTarget({ name: line.table, ...line })} from stdin`));
  await pipeline(Readable.from(reader.rows(), { objectMode: false }), target);
  return target.rowCount;
}

function checkCounts({ rows }: EndLine, counts: ReadonlyMap<string, number>): number {
  for (const [table, count] of Object.entries(rows)) {
    if (counts.get(table) !== count) throw damaged(`${table} has ${counts.get(table) ?? 0} rows of ${count}`);
  }
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
