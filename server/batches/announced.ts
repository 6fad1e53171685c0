import type { Details } from '../runs/journal/items.ts';
import type { BatchFigures } from './figures.ts';
import type { Member } from './members.ts';

interface Announced {
  readonly batch?: BatchFigures;
  readonly members?: readonly Member[];
}

/** What a Progress or Done of a batch announces, as the journal keeps it. */
export function announceBatch(batch: BatchFigures, members: readonly Member[]): Details {
  return { batch, members };
}

/** The same, read back from an item; nothing for items of other runs. Only `announceBatch` writes these details. */
export function readBatch(details: Details): { batch: BatchFigures | null; members: Member[] } {
  const { batch, members } = details as Announced;
  return { batch: batch ?? null, members: [...(members ?? [])] };
}
