import type { Transaction } from '../database/database.ts';
import type { App, Item, Media, Place } from '../database/generated/prisma/client.ts';
import { insertApps, insertItems, insertMedia, insertPlaces } from './insert-catalog.sql.ts';

/** What logs refer to by id or name. */
export interface Catalog {
  apps: readonly App[];
  media: readonly Media[];
  places: readonly Place[];
  items: readonly Item[];
}

/** Adds what the catalog does not hold yet; an id that it knows keeps its row. */
export async function insertCatalog(
  transaction: Transaction,
  { apps, media, places, items }: Catalog,
): Promise<void> {
  await transaction.query(insertApps, [JSON.stringify(apps)]);
  await transaction.query(insertMedia, [JSON.stringify(media)]);
  await transaction.query(insertPlaces, [JSON.stringify(places)]);
  await transaction.query(insertItems, [JSON.stringify(items)]);
}
