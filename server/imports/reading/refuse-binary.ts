import { RefusedFile } from './refused-file.ts';

/** How files begin that people send by mistake, as latin1. */
const kinds: readonly (readonly [start: string, name: string])[] = [
  ['PK\x03\x04', 'a ZIP archive or an Excel workbook'],
  ['PK\x05\x06', 'an empty ZIP archive'],
  ['\xd0\xcf\x11\xe0', 'an old Excel workbook'],
  ['%PDF', 'a PDF document'],
  ['\x89PNG', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['7z\xbc\xaf', 'a 7-Zip archive'],
  ['Rar!', 'a RAR archive'],
  ['BZh', 'a bzip2 archive'],
  ['\xfd7zXZ', 'an xz archive'],
  ['\x28\xb5\x2f\xfd', 'a Zstandard archive'],
  ['SQLite format 3', 'a SQLite database'],
  ['PAR1', 'a Parquet file'],
  ['\x7fELF', 'a program'],
];

/** More control characters than this share of a file's start are no text; a damaged cell stays far below. */
const MOST_CONTROLS = 0.1;

const isControl = (byte: number): boolean => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d;

/** Throws `RefusedFile` (NOT_TEXT) when the start of a file shows that it is no text, saying what it is where known. */
export function refuseBinary(start: Buffer): void {
  const head = start.toString('latin1', 0, 16);
  const kind = kinds.find(([magic]) => head.startsWith(magic));
  if (kind) throw new RefusedFile('NOT_TEXT', `The file is ${kind[1]}. Please save the table as CSV.`);
  const controls = start.reduce((sum, byte) => sum + (isControl(byte) ? 1 : 0), 0);
  if (controls > start.length * MOST_CONTROLS && controls > 4) {
    throw new RefusedFile(
      'NOT_TEXT',
      'The file is not text: it may be binary, or UTF-16 without a byte order mark.',
    );
  }
}
