import { type Card, columnsOf, isBusy, isDone } from './card.ts';
import type { Formats } from './formats-query.ts';
import { mappingOf, missingFields } from './mapping.ts';

/** What still keeps a file from being imported; null when nothing does. */
export type Obstacle =
  | { kind: 'too-large' }
  | { kind: 'unread' }
  | { kind: 'missing'; fields: string[][] }
  | { kind: 'problem'; message: string };

/** Why a file cannot be imported as it is chosen now; the first reason that there is. */
export function obstacleOf(card: Card, { importFormats, settings }: Formats): Obstacle | null {
  const { preview } = card;
  if (card.file.size > settings.maxImportBytes) return { kind: 'too-large' };
  if (preview === null || card.trouble !== null) return { kind: 'unread' };
  const kind = card.choice.kind ?? preview.kind;
  const format = importFormats.find((one) => one.kind === kind);
  const missing = format === undefined ? [] : missingFields(format, mappingOf(columnsOf(card)));
  if (missing.length > 0) return { kind: 'missing', fields: missing };
  if (preview.problem !== null && !card.reading) return { kind: 'problem', message: preview.problem };
  return null;
}

/** True for a file that can be imported now, and has not been. */
export function isReady(card: Card, formats: Formats): boolean {
  return !card.reading && !isBusy(card) && !isDone(card) && obstacleOf(card, formats) === null;
}
