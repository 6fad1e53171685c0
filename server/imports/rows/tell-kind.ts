import type { ImportKind } from '../../database/generated/prisma/client.ts';
import { openTable } from '../reading/csv-table.ts';
import { decodeText } from '../reading/decode-text.ts';
import { RefusedFile } from '../reading/refused-file.ts';
import { unpack } from '../reading/unpack.ts';
import { behaviorColumns } from './behavior-row.ts';
import { profileColumns } from './profile-row.ts';

function fits(columns: (header: readonly string[]) => unknown, header: readonly string[]): boolean {
  try {
    columns(header);
    return true;
  } catch (error) {
    if (error instanceof RefusedFile) return false;
    throw error;
  }
}

/**
 * Tells from its header what the rows of a file are; reads no more than that. Throws `RefusedFile`: when it has no header,
 * or WRONG_COLUMNS when the columns are those of neither kind (the words are those about behaviors).
 */
export async function tellKind(stream: AsyncIterable<Uint8Array>): Promise<ImportKind> {
  const table = await openTable(decodeText(unpack(stream)));
  await table.close();
  if (!fits(behaviorColumns, table.header) && fits(profileColumns, table.header)) return 'PROFILES';
  behaviorColumns(table.header);
  return 'BEHAVIORS';
}
