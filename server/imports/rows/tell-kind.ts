import type { ImportKind } from '../../database/generated/prisma/client.ts';
import { decodeText } from '../reading/decode-text.ts';
import { openTable } from '../reading/table.ts';
import { unpack } from '../reading/unpack.ts';
import { behaviorFormat } from './behavior-row.ts';
import { kindOf } from './formats.ts';

/**
 * Tells from its header what the rows of a file are; reads no more than that. Throws `RefusedFile`: when it has no header,
 * or WRONG_COLUMNS when the columns are those of no kind (the words are those about behaviors).
 */
export async function tellKind(stream: AsyncIterable<Uint8Array>): Promise<ImportKind> {
  const table = await openTable(decodeText(unpack(stream)));
  await table.close();
  const kind = kindOf(table.header);
  if (kind === null) behaviorFormat.open(table.header, { mapping: null, timeZone: 'UTC' });
  return kind ?? 'BEHAVIORS';
}
