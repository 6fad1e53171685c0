import type { Transaction } from '../database/database.ts';
import type { Stored } from '../database/stored.ts';
import { itemParts } from './item-kinds.ts';
import { placeKind } from './place-kinds.ts';
import { type CatalogKind, upsertEntries } from './store-entries.sql.ts';

/** An entry as a file or a sample brings it. */
export interface NewEntry {
  readonly id: string;
  /** The id where nothing else is known. */
  readonly name: string;
  /** Category of an app or item, type of a media or place. */
  readonly kind: string | null;
  /** Of items. */
  readonly brand: string | null;
  /** Of items. */
  readonly series: string | null;
  /** Of apps and media. */
  readonly tags: readonly string[];
}

/** What rules can tell where nobody said it. */
function completed(kind: CatalogKind, entry: NewEntry): NewEntry {
  if (kind === 'PLACES') return { ...entry, kind: entry.kind ?? placeKind(entry.name) };
  if (kind !== 'ITEMS') return entry;
  const { brand, series, category } = itemParts(entry.name);
  return {
    ...entry,
    kind: entry.kind ?? category,
    brand: entry.brand ?? brand,
    series: entry.series ?? series,
  };
}

/**
 * Keeps entries in the caller's transaction: those that are there get what is new about them, and keep what the new ones
 * do not say. Of two rows with one id the last counts. A row that changes nothing is a duplicate.
 */
export async function storeEntries(
  transaction: Transaction,
  kind: CatalogKind,
  entries: readonly NewEntry[],
): Promise<Stored> {
  const last = new Map(entries.map((entry) => [entry.id, completed(kind, entry)]));
  const sorted = [...last.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const { rows } = await transaction.query<{ added: number }>(upsertEntries(kind), [JSON.stringify(sorted)]);
  const added = rows[0]?.added ?? 0;
  return { added, duplicates: entries.length - added };
}
