import type { RejectedLine } from '../database/generated/prisma/client.ts';
import type { RejectionReason } from '../llm/lines/rejection-reasons.ts';
import type { Details } from '../runs/journal/items.ts';
import { type EventRecord, type EventSnapshot, fromSnapshot, toSnapshot } from '../sequences/event-record.ts';

/** A line that was not accepted, as a Progress announces it and the database keeps it. */
export interface Refused {
  readonly step: number;
  readonly attempt: number;
  readonly line: string;
  readonly reason: RejectionReason;
  readonly detail: string;
}

interface Announced {
  readonly newEvents?: readonly EventSnapshot[];
  readonly rejectedLines?: readonly Refused[];
}

/** What a Progress of an extraction announces, as the journal keeps it. */
export function announce(events: readonly EventRecord[], rejectedLines: readonly Refused[]): Details {
  return { newEvents: events.map(toSnapshot), rejectedLines };
}

/** The same, read back from an item; nothing for items that announce nothing. Only `announce` writes these details. */
export function readProgress(details: Details): { newEvents: EventRecord[]; rejectedLines: RejectedLine[] } {
  const { newEvents = [], rejectedLines = [] } = details as Announced;
  return { newEvents: newEvents.map(fromSnapshot), rejectedLines: rejectedLines.map(asRow) };
}

/** A line as the database would give it; its id and its sequence are no part of what is shown. */
function asRow(line: Refused): RejectedLine {
  return { ...line, id: 0n, sequenceId: 0 };
}

/** The version that a finished extraction made; null for runs of another kind. */
export function readDone({ sequenceId }: Details): { sequenceId: number | null } {
  return { sequenceId: typeof sequenceId === 'number' ? sequenceId : null };
}
