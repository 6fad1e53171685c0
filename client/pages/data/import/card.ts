import type { ImportFigures, ImportKind } from '../import-figures.ts';
import type { Trouble } from '../trouble.ts';
import { type Mapping, mappingOf, withField } from './mapping.ts';
import type { Preview, PreviewColumn } from './preview-query.ts';

/** What a person said about a file; null leaves it to the headings. */
export type Choice = { kind: ImportKind | null; mapping: Mapping | null };

/** How far the bringing of a file is. `cut`: nobody knows whether the server has all of it. */
export type Upload =
  | { phase: 'waiting'; dryRun: boolean }
  | { phase: 'running'; dryRun: boolean; figures: ImportFigures | null; cancelling: boolean }
  | { phase: 'ended'; dryRun: boolean; figures: ImportFigures }
  | { phase: 'cut'; dryRun: boolean; figures: ImportFigures | null }
  | { phase: 'refused'; dryRun: boolean; trouble: Trouble };

/** A file on its way in, replaced and never changed. */
export type Card = {
  id: number;
  file: File;
  choice: Choice;
  /** What the server made of the beginning of the file, by the newest choice it has answered. */
  preview: Preview | null;
  /** Why there is no answer to the present choice. */
  trouble: Trouble | null;
  /** True while the server is asked about the present choice. */
  reading: boolean;
  upload: Upload | null;
};

export function newCard(id: number, file: File): Card {
  const choice = { kind: null, mapping: null };
  return { id, file, choice, preview: null, trouble: null, reading: true, upload: null };
}

/** The card with another kind, for which the headings tell again. */
export function chooseKind(card: Card, kind: ImportKind): Card {
  return rechosen(card, { kind, mapping: null });
}

/** The card with another field for a column; null leaves the column out. */
export function chooseField(card: Card, column: number, field: string | null): Card {
  if (card.preview === null) return card;
  const mapping = withField(mappingOf(columnsOf(card)), column, field);
  return rechosen(card, { kind: card.choice.kind ?? card.preview.kind, mapping });
}

/** What came of an earlier choice says nothing about this one. */
function rechosen(card: Card, choice: Choice): Card {
  return { ...card, choice, trouble: null, reading: true, upload: null };
}

/** The card with the answer about a choice; an answer about an older choice changes nothing. */
export function takePreview(card: Card, choice: Choice, answer: Preview | Trouble): Card {
  if (card.choice !== choice) return card;
  if ('code' in answer) return { ...card, reading: false, trouble: answer };
  return { ...card, reading: false, trouble: null, preview: answer };
}

/** The columns with the fields that are chosen now, also before the server has answered. */
export function columnsOf({ choice: { mapping }, preview }: Card): readonly PreviewColumn[] {
  const columns = preview?.columns ?? [];
  if (mapping === null) return columns;
  const fields = new Map(mapping.map(({ column, field }) => [column, field]));
  return columns.map((column) => ({ ...column, field: fields.get(column.column) ?? null }));
}

/** What to say about the columns when the file is brought; null leaves it to the headings. */
export function mappingToSend(card: Card): Mapping | null {
  // The columns of JSON Lines are numbered by the lines that were looked at, so only a correction goes by number.
  if (card.choice.mapping === null && card.preview?.form === 'JSON_LINES') return null;
  return mappingOf(columnsOf(card));
}

/** True while the file is on its way: nothing of the card can be changed. */
export function isBusy({ upload }: Card): boolean {
  return upload?.phase === 'waiting' || upload?.phase === 'running';
}

/** True for a file of which there is nothing left to do. */
export function isDone({ upload }: Card): boolean {
  return upload?.phase === 'ended' && !upload.dryRun && upload.figures.status === 'FINISHED';
}

/** Per cent of the file's bytes that the server has read, 0 to 100; null before it has begun. */
export function percentOf({ file, upload }: Card): number | null {
  if (upload?.phase !== 'running' || upload.figures === null || file.size === 0) return null;
  return Math.min(100, Math.floor((100 * upload.figures.bytes) / file.size));
}
