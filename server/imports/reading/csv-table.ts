import { type CsvRow, CsvRows, type Delimiter, LONGEST_ROW } from './csv-rows.ts';
import { RefusedFile } from './refused-file.ts';

/** A CSV file whose first row is read. */
export interface CsvTable {
  readonly header: readonly string[];
  /** The rows behind the header, as many at once as a piece of the file holds. */
  readonly rows: AsyncIterable<readonly CsvRow[]>;
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

/** The rows of a text: first those of the piece that was read ahead, then those of the others. */
async function* readRows(
  text: AsyncIterator<string>,
  ahead: string,
  reader: CsvRows,
): AsyncGenerator<readonly CsvRow[]> {
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
 * Finds the delimiter and reads the header of a CSV text. Throws `RefusedFile`: EMPTY_FILE when there is no row at all,
 * WRONG_COLUMNS when the first row cannot be read.
 */
export async function openTable(source: AsyncIterable<string>): Promise<CsvTable> {
  const text = source[Symbol.asyncIterator]();
  const { read, line } = await readFirstLine(text);
  if (line === '') {
    await text.return?.();
    throw new RefusedFile('EMPTY_FILE', 'The file is empty.');
  }
  const rows = readRows(text, read, new CsvRows(tellDelimiter(line)));
  const close = async () => void (await rows.return(undefined));
  for (let next = await rows.next(); !next.done; next = await rows.next()) {
    const [first, ...others] = next.value;
    if (first && 'cells' in first) return { header: first.cells, rows: chain(others, rows), close };
    if (first) {
      await close();
      throw new RefusedFile('WRONG_COLUMNS', `The first row does not name the columns. ${first.problem}`);
    }
  }
  throw new RefusedFile('EMPTY_FILE', 'The file is empty.');
}
