import type { Database } from '../database/database.ts';
import type { ImportKind } from '../database/generated/prisma/client.ts';
import { type FileToImport, importFile } from './import-file.ts';

/** The bytes in pieces of a size, as a network brings them. */
export async function* stream(bytes: Uint8Array | string, size = 65_536): AsyncGenerator<Uint8Array> {
  const all = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
}

/** Imports bytes as a file, with limits that do not matter unless given. Times are those of Shanghai. */
export function importBytes(
  database: Database,
  bytes: Uint8Array | string,
  change: Partial<FileToImport> & { readonly kind?: ImportKind } = {},
) {
  return importFile({
    database,
    kind: 'BEHAVIORS',
    fileName: 'log.csv',
    stream: stream(bytes),
    maxBytes: 10_000_000,
    timeZone: 'Asia/Shanghai',
    ...change,
  });
}

/** The refused rows of an import, in the order of the file. */
export const errorsOf = ({ prisma }: Database, importId: number) =>
  prisma.importError.findMany({
    where: { importId },
    orderBy: { line: 'asc' },
    omit: { importId: true, code: true, values: true },
  });
