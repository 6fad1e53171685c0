import { escapeCell, splitCells, unescapeCell } from '../../llm/lines/cells.ts';

const cellNames = [
  'action',
  'item',
  'item_category',
  'app',
  'app_category',
  'app_tags',
  'media',
  'media_type',
  'place',
  'place_type',
  'duration',
  'text',
] as const;

type CellName = (typeof cellNames)[number];

/** The named cells of a row; null where the log says nothing. */
type Cells = Readonly<Record<CellName, string | null>>;

/** One row as the prompt shows it. `time` is local, `YYYY-MM-DD HH:mm:ss`. */
export interface BlockRow {
  readonly number: number;
  readonly time: string;
  readonly cells: Cells;
}

/** What the block says about the user: names that we chose, and values from the data. */
export type Fact = readonly [name: string, value: string];

const opening = '<data>';
const closing = '</data>';

const writeFact = ([name, value]: Fact): string => `${name}=${escapeCell(value)}`;

/** One line, for example `3|2026-01-15 10:00:00|action=visit_poi|place=宝马4S店`. Cells that are null are left out. */
export function writeRow({ number, time, cells }: BlockRow): string {
  const facts = cellNames.flatMap((name) => {
    const value = cells[name];
    return value === null ? [] : [writeFact([name, value])];
  });
  return [number, escapeCell(time), ...facts].join('|');
}

/**
 * The data of a prompt: a line on the user, then a line for each row, between two delimiters.
 * Values are escaped, so none can end its cell, its line or the block.
 */
export function writeBlock(userId: string, facts: readonly Fact[], rows: readonly BlockRow[]): string {
  const user = ['user', ...[['id', userId] as const, ...facts].map(writeFact)].join('|');
  return [opening, user, ...rows.map(writeRow), closing].join('\n');
}

function readFact(cell: string): Fact {
  const [name = ''] = cell.split('=', 1);
  return [name, unescapeCell(cell.slice(name.length + 1))];
}

function readRow(line: string): BlockRow {
  const [number = '', time = '', ...facts] = splitCells(line, '|');
  const values = new Map(facts.map(readFact));
  const cell = (name: CellName) => values.get(name) ?? null;
  return {
    number: Number(number),
    time: unescapeCell(time),
    cells: {
      action: cell('action'),
      item: cell('item'),
      item_category: cell('item_category'),
      app: cell('app'),
      app_category: cell('app_category'),
      app_tags: cell('app_tags'),
      media: cell('media'),
      media_type: cell('media_type'),
      place: cell('place'),
      place_type: cell('place_type'),
      duration: cell('duration'),
      text: cell('text'),
    },
  };
}

/** What `writeBlock` wrote into a prompt: the user's id and the rows. Null without a block. */
export function readBlock(prompt: string): { userId: string; rows: BlockRow[] } | null {
  const lines = prompt.split('\n');
  const start = lines.indexOf(opening);
  const end = lines.indexOf(closing, start);
  const [user, ...rows] = lines.slice(start + 1, end);
  if (start === -1 || end === -1 || user === undefined) return null;
  const facts = new Map(splitCells(user, '|').slice(1).map(readFact));
  return { userId: facts.get('id') ?? '', rows: rows.map(readRow) };
}
