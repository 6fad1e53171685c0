import { RefusedFile } from './refused-file.ts';

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

const marks: readonly (readonly [bytes: Buffer, encoding: Encoding])[] = [
  [Buffer.from([0xef, 0xbb, 0xbf]), 'utf-8'],
  [Buffer.from([0xff, 0xfe]), 'utf-16le'],
  [Buffer.from([0xfe, 0xff]), 'utf-16be'],
];

/** The encoding that a byte order mark at the start of a file names, and the mark's length in bytes. */
export function readByteOrderMark(start: Buffer): { encoding: Encoding; length: number } | null {
  for (const [bytes, encoding] of marks) {
    if (start.subarray(0, bytes.length).equals(bytes)) return { encoding, length: bytes.length };
  }
  return null;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The share, 0 to 1, of a window's characters outside ASCII that the encoding does not have. */
function damage(window: Buffer, encoding: Encoding): number {
  // `stream`: a character that the window's end cuts is not damaged.
  const text = new TextDecoder(encoding).decode(window, { stream: true });
  return count(text, /\ufffd/g) / Math.max(1, count(text, /[^\0-\x7f]/gu));
}

// Chinese GB18030 read as UTF-8 is damaged by 80 % and more; UTF-8 read as GB18030 hardly at all, so UTF-8 is tried first
// and a few bad bytes in a UTF-8 file do not make it GB18030.
const MOST_DAMAGE_UTF8 = 0.4;
const MOST_DAMAGE_GB18030 = 0.2;

/** Tells UTF-8 from GB18030 by a window of bytes that begins with one outside ASCII. Throws `RefusedFile` for neither. */
export function tellEncoding(window: Buffer): Encoding {
  if (damage(window, 'utf-8') <= MOST_DAMAGE_UTF8) return 'utf-8';
  if (damage(window, 'gb18030') <= MOST_DAMAGE_GB18030) return 'gb18030';
  throw new RefusedFile(
    'NOT_TEXT',
    'The file is neither UTF-8, UTF-16 nor GB18030 text. Please save it as UTF-8.',
  );
}
