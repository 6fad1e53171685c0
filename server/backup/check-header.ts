import type { Migration } from '../database/migrations.ts';
import { ArchiveError, FORMAT, type Header, header } from './archive.ts';
import { foreign } from './read-archive.ts';

/**
 * Reads an archive's first line.
 * @throws {ArchiveError} when it is none, or was written by a newer version, or by one whose migrations are others.
 */
export function checkHeader(line: unknown, migrations: readonly Migration[]): Header {
  const parsed = header.safeParse(line);
  if (!parsed.success) throw foreign();
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]));
  const { format, version } = parsed.data;
  if (format > FORMAT || parsed.data.migrations.some(({ name }) => !known.has(name))) {
    throw new ArchiveError(
      `This archive was written by a newer version of Causeway (${version}): restore it with that version.`,
    );
  }
  const other = parsed.data.migrations.find(({ name, checksum }) => known.get(name) !== checksum);
  if (other) {
    throw new ArchiveError(
      `This archive was written by another build of Causeway (its migration ${other.name} is not ours).`,
    );
  }
  return parsed.data;
}
