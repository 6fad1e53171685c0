import type { EventType } from '../../database/generated/prisma/client.ts';
import type { Details } from '../../runs/journal/items.ts';
import type { PatternRecord } from './answers/pattern-record.ts';

interface Announced {
  readonly newPatterns?: readonly PatternRecord[];
  readonly types?: readonly EventType[];
}

/**
 * What a Progress of a mining run announces, as the journal keeps it: patterns, with the names that their types have then.
 * Synonyms are left out: nobody needs those in a journal.
 */
export const announcePatterns = (
  newPatterns: readonly PatternRecord[],
  types: readonly EventType[],
): Details => ({ newPatterns, types: types.map((type) => ({ ...type, synonyms: [] })) });

/** The same, read back from an item; nothing for items of other runs. Only `announcePatterns` writes these details. */
export function readPatterns(details: Details): PatternRecord[] {
  const { newPatterns = [], types = [] } = details as Announced;
  const byCode = new Map(types.map((type) => [type.code, type]));
  return newPatterns.map((pattern) => ({ ...pattern, types: byCode }));
}

/** What the end of a mining run tells. */
export const announceMining = (miningId: number): Details => ({ miningId });

/** The same, read back from an item or from a run's result; null for other runs. */
export function readMiningId(details: unknown): number | null {
  const isTold = typeof details === 'object' && details !== null && 'miningId' in details;
  return isTold && typeof details.miningId === 'number' ? details.miningId : null;
}
