import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Connection } from '../database/connection.ts';
import type { Migration } from '../database/migrations.ts';
import { PooledClient } from '../database/pooled-client.ts';
import { ArchiveError, type EndLine } from './archive.ts';
import { archiveOf } from './write-archive.ts';

export interface BackupOptions {
  readonly connection: Connection;
  readonly file: string;
  readonly version: string;
  readonly migrations: readonly Migration[];
}

/** What was written. */
export interface BackupResult {
  readonly bytes: number;
  readonly rows: number;
  readonly tables: number;
}

/**
 * Writes an archive of a database, which goes on working meanwhile. Until it is whole the file has `.part` behind its
 * name. Nobody but its owner may read it: it holds people's data.
 * @throws {ArchiveError} when the file is there already, or there is nothing to write.
 */
export async function backUp({ connection, file, ...facts }: BackupOptions): Promise<BackupResult> {
  if (existsSync(file)) throw new ArchiveError(`${file} is there already: name another file.`);
  const part = `${file}.part`;
  const client = new PooledClient({ ...connection });
  let written: EndLine = { rows: {} };
  await client.connect();
  try {
    const onEnd = (end: EndLine) => {
      written = end;
    };
    await pipeline(
      Readable.from(archiveOf(client, { ...facts, onEnd }), { objectMode: false }),
      createGzip(),
      createWriteStream(part, { mode: 0o600, flush: true }),
    );
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  } finally {
    await client.end();
  }
  const counts = Object.values(written.rows);
  const rows = counts.reduce((sum, count) => sum + count, 0);
  return { bytes: (await stat(file)).size, rows, tables: counts.length };
}
