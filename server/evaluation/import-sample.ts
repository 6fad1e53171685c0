import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../database/database.ts';
import { importFile } from '../imports/import-file.ts';

const files = [
  ['APPS', 'apps.csv'],
  ['MEDIA', 'media.csv'],
  ['PLACES', 'places.csv'],
  ['ITEMS', 'items.csv'],
  ['PROFILES', 'profiles.csv'],
  ['PROFILES', 'profile-texts.csv'],
  ['BEHAVIORS', 'behaviors.csv'],
  ['BEHAVIORS', 'behavior-texts.csv'],
] as const;

/**
 * Imports the files of a sample as a user would.
 * @throws {Error} when a file is refused: the sample and the importer do not agree.
 */
export async function importSample(
  database: Database,
  folder: string,
  limits: { readonly maxBytes: number; readonly timeZone: string },
): Promise<void> {
  for (const [kind, fileName] of files) {
    const stream = createReadStream(join(folder, fileName));
    const { record, refusal } = await importFile({ database, kind, fileName, stream, ...limits });
    if (refusal !== null) throw new Error(`The sample's own ${fileName} was refused: ${record.message}`);
  }
}
