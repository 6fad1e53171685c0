import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { insertCatalog } from '../catalog/insert-catalog.ts';
import type { Database } from '../database/database.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { importFile } from '../imports/import-file.ts';
import { APPS } from '../sample/apps.ts';
import { MEDIA } from '../sample/media.ts';
import { ITEMS } from '../sample/models.ts';
import { PLACES } from '../sample/places.ts';

const files = [
  ['BEHAVIORS', 'behaviors.csv'],
  ['BEHAVIORS', 'behavior-texts.csv'],
  ['PROFILES', 'profiles.csv'],
  ['PROFILES', 'profile-texts.csv'],
] as const;

/**
 * Imports the files of a sample as a user would, and fills the catalog.
 * @throws {Error} when a file is refused: the sample and the importer do not agree.
 */
export async function importSample(
  database: Database,
  folder: string,
  limits: { readonly maxBytes: number; readonly timeZone: string },
): Promise<void> {
  await inTransaction(database.pool, (transaction) =>
    insertCatalog(transaction, { apps: APPS, media: MEDIA, places: PLACES, items: ITEMS }),
  );
  for (const [kind, fileName] of files) {
    const stream = createReadStream(join(folder, fileName));
    const { record, refusal } = await importFile({ database, kind, fileName, stream, ...limits });
    if (refusal !== null) throw new Error(`The sample's own ${fileName} was refused: ${record.message}`);
  }
}
