import { CsvRows, type Delimiter, LONGEST_ROW } from './csv-rows.ts';
import { JsonRows } from './json-rows.ts';
import { RefusedFile } from './refused-file.ts';
import { faultText } from './row-fault.ts';
import type { TableRow } from './table-row.ts';

/** How the rows of a file are written. */
export type TableForm = 'CSV' | 'SEMICOLONS' | 'TABS' | 'JSON_LINES';

/** A file whose columns are known. */
export interface Table {
  readonly form: TableForm;
  readonly header: readonly string[];
  /** The rows behind the header, as many at once as a piece of the file holds. */
  readonly rows: AsyncIterable<readonly TableRow[]>;
  /** Releases the file when the rows are not wanted. */
  close(): Promise<void>;
}

/** The delimiter that the first line holds most of; a comma where there is none. */
function tellDelimiter(line: string): Delimiter {
  const frequency = (delimiter: Delimiter): number => line.split(delimiter).length;
  const candidates: readonly Delimiter[] = [',', ';', '\t'];
  return candidates.reduce((best, next) => (frequency(next) > frequency(best) ? next : best));
}

/** Collects text until it holds the whole first line that is not empty. */
async function readFirstLine(text: AsyncIterator<string>): Promise<{ read: string; line: string }> {
  let read = '';
  for (let next = await text.next(); !next.done; next = await text.next()) {
    read += next.value;
    if (/\S[^\r\n]*[\r\n]/.test(read) || read.length > LONGEST_ROW) break;
  }
  return { read, line: /\S[^\r\n]*/.exec(read)?.[0] ?? '' };
}

/** Cuts text into rows. */
interface RowReader {
  push(text: string): TableRow[];
  end(): TableRow[];
}

const forms = { ',': 'CSV', ';': 'SEMICOLONS', '\t': 'TABS' } as const satisfies Record<Delimiter, TableForm>;

/** The rows of a text: first those of the piece that was read ahead, then those of the others. */
async function* readRows(
  text: AsyncIterator<string>,
  ahead: string,
  reader: RowReader,
): AsyncGenerator<readonly TableRow[]> {
  try {
    yield reader.push(ahead);
    for (let next = await text.next(); !next.done; next = await text.next()) yield reader.push(next.value);
    yield reader.end();
  } finally {
    await text.return?.();
  }
}

async function* chain<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield first;
  yield* rest;
}

/**
 * Finds how a text is written and what its columns are. Throws `RefusedFile`: EMPTY_FILE when there is no row at all,
 * WRONG_COLUMNS when the first row cannot be read.
 */
export async function openTable(source: AsyncIterable<string>): Promise<Table> {
  const text = source[Symbol.asyncIterator]();
  const { read, line } = await readFirstLine(text);
  if (line === '') {
    await text.return?.();
    throw new RefusedFile('EMPTY_FILE', 'The file is empty.');
  }
  return line.startsWith('{') ? openJson(text, read) : openCsv(text, read, tellDelimiter(line));
}

/** The keys of a JSON Lines file are those of its first piece. */
async function openJson(text: AsyncIterator<string>, read: string): Promise<Table> {
  const { beginning, ahead } = await readOn(text, read);
  try {
    const reader = new JsonRows(beginning);
    const rows = readRows(text, ahead, reader);
    return {
      form: 'JSON_LINES',
      header: reader.header,
      rows,
      close: async () => void (await rows.return(undefined)),
    };
  } catch (error) {
    await text.return?.();
    throw error;
  }
}

/** Characters of a JSON Lines file in which every key must come up. */
const KEYS_WINDOW = 65_536;

async function readOn(
  text: AsyncIterator<string>,
  read: string,
): Promise<{ beginning: string; ahead: string }> {
  let ahead = read;
  while (ahead.length < KEYS_WINDOW) {
    const next = await text.next();
    if (next.done) return { beginning: ahead, ahead };
    ahead += next.value;
  }
  // However large the pieces are, the keys are those of the same lines. A line that is cut is read whole later.
  const lines = ahead.slice(0, KEYS_WINDOW);
  return { beginning: lines.slice(0, lines.lastIndexOf('\n') + 1) || ahead, ahead };
}

async function openCsv(text: AsyncIterator<string>, read: string, delimiter: Delimiter): Promise<Table> {
  const rows = readRows(text, read, new CsvRows(delimiter));
  const close = async () => void (await rows.return(undefined));
  for (let next = await rows.next(); !next.done; next = await rows.next()) {
    const [first, ...others] = next.value;
    if (first && 'cells' in first)
      return { form: forms[delimiter], header: first.cells, rows: chain(others, rows), close };
    if (first) {
      await close();
      throw new RefusedFile(
        'WRONG_COLUMNS',
        `The first row does not name the columns. ${faultText(first.problem)}`,
      );
    }
  }
  throw new RefusedFile('EMPTY_FILE', 'The file is empty.');
}
