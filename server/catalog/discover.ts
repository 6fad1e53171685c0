import type { NewBehavior } from '../behaviors/new-behavior.ts';
import type { Transaction } from '../database/database.ts';
import { placeKind } from './place-kinds.ts';
import { type CatalogKind, insertUnknown } from './store-entries.sql.ts';

const fields = [
  ['APPS', 'app'],
  ['MEDIA', 'media'],
  ['PLACES', 'place'],
] as const satisfies readonly (readonly [CatalogKind, keyof NewBehavior])[];

/** Names that are remembered: a log of other names than apps, media and places must not fill the memory. */
const MOST_KNOWN = 50_000;

/**
 * Makes entries for the apps, media and places that behaviors name and the catalog does not know by id or name, so that
 * they can be tagged. Not for items: logs write search phrases there, too.
 *
 * @param known what was looked for before, so that a file asks once for each name; grows
 */
export async function discoverEntries(
  transaction: Transaction,
  rows: readonly NewBehavior[],
  known: Set<string>,
): Promise<void> {
  for (const [kind, field] of fields) {
    const named = new Set(rows.flatMap((row) => row[field] ?? []));
    const names = [...named].filter((name) => !known.has(`${kind} ${name}`)).toSorted();
    if (names.length === 0) continue;
    if (known.size > MOST_KNOWN) known.clear();
    for (const name of names) known.add(`${kind} ${name}`);
    const kinds = names.map((name) => (kind === 'PLACES' ? placeKind(name) : null));
    await transaction.query(insertUnknown(kind), [names, kinds]);
  }
}
