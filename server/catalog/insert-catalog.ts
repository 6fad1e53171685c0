import type { Transaction } from '../database/database.ts';
import type { App, Item, Media, Place } from '../database/generated/prisma/client.ts';
import { storeEntries } from './store-entries.ts';

type Named<Entry, Part extends keyof Entry> = Readonly<Pick<Entry, Part>>;

/** What logs refer to by id or name. */
export interface Catalog {
  apps: readonly Named<App, 'id' | 'name' | 'category' | 'tags'>[];
  media: readonly Named<Media, 'id' | 'name' | 'type' | 'tags'>[];
  places: readonly Named<Place, 'id' | 'name' | 'type'>[];
  items: readonly Named<Item, 'id' | 'name' | 'category' | 'brand' | 'series'>[];
}

const nothing = { kind: null, brand: null, series: null, tags: [] } as const;

/** Adds a whole catalog. */
export async function insertCatalog(
  transaction: Transaction,
  { apps, media, places, items }: Catalog,
): Promise<void> {
  const entries = {
    APPS: apps.map(({ category, ...app }) => ({ ...nothing, ...app, kind: category })),
    MEDIA: media.map(({ type, ...each }) => ({ ...nothing, ...each, kind: type })),
    PLACES: places.map(({ type, ...place }) => ({ ...nothing, ...place, kind: type })),
    ITEMS: items.map(({ category, ...item }) => ({ ...nothing, ...item, kind: category })),
  };
  await storeEntries(transaction, 'APPS', entries.APPS);
  await storeEntries(transaction, 'MEDIA', entries.MEDIA);
  await storeEntries(transaction, 'PLACES', entries.PLACES);
  await storeEntries(transaction, 'ITEMS', entries.ITEMS);
}
