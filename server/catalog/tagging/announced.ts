import type { RejectionReason } from '../../llm/lines/rejection-reasons.ts';
import type { Details } from '../../runs/journal/items.ts';
import type { NewTags } from './tagged-entry.ts';

/** A line that was not accepted, under the name by which every run announces such lines. */
export interface RefusedTagLine {
  readonly step: number;
  readonly attempt: number;
  readonly line: string;
  readonly reason: RejectionReason;
  readonly detail: string;
}

/** What a Progress of a tagging run announces, as the journal keeps it. */
export function announceTags(newTags: readonly NewTags[], rejectedLines: readonly RefusedTagLine[]): Details {
  return { newTags, rejectedLines };
}

/** The same, read back from an item; nothing for items of other runs. Only `announceTags` writes these details. */
export function readTags(details: Details): NewTags[] {
  const { newTags = [] } = details as { readonly newTags?: readonly NewTags[] };
  return [...newTags];
}
