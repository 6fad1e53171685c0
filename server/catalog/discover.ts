import type { NewBehavior } from '../behaviors/new-behavior.ts';
import type { Transaction } from '../database/database.ts';
import { placeKind } from './place-kinds.ts';
import { type CatalogKind, insertUnknown } from './store-entries.sql.ts';

const named = [
  ['APPS', 'app'],
  ['MEDIA', 'media'],
  ['PLACES', 'place'],
] as const satisfies readonly (readonly [CatalogKind, keyof NewBehavior])[];

/**
 * Makes entries for the apps, media and places that behaviors name and the catalog does not know by id or name, so that
 * they can be tagged. Not for items: logs write search phrases there, too.
 */
export async function discoverEntries(transaction: Transaction, rows: readonly NewBehavior[]): Promise<void> {
  for (const [kind, field] of named) {
    const names = [...new Set(rows.flatMap((row) => row[field] ?? []))].toSorted();
    if (names.length === 0) continue;
    const kinds = names.map((name) => (kind === 'PLACES' ? placeKind(name) : null));
    await transaction.query(insertUnknown(kind), [names, kinds]);
  }
}
