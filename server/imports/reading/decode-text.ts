import { isAscii } from 'node:buffer';
import { ByteReader } from './byte-reader.ts';
import { completeLines, splitLines } from './complete-lines.ts';
import { refuseBinary } from './refuse-binary.ts';
import { type Encoding, readByteOrderMark, tellEncoding } from './tell-encoding.ts';

/** Bytes by which a file's nature is judged. */
const BINARY_WINDOW = 4096;
const ENCODING_WINDOW = 65_536;

/**
 * Stands in the text for bytes that its encoding does not have. No encoding can produce a lone surrogate, so a row that
 * holds one is known to be damaged, and U+FFFD that the file really holds stays what it is (as Python's `surrogateescape`).
 */
export const UNDECODABLE = '\udcff';

function decodeLine(line: Buffer, encoding: Encoding): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(line);
  } catch {
    return new TextDecoder(encoding, { ignoreBOM: true }).decode(line).replaceAll('\ufffd', UNDECODABLE);
  }
}

async function* decodeLines(bytes: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  for await (const lines of completeLines(bytes)) {
    try {
      yield decoder.decode(lines);
    } catch {
      yield Array.from(splitLines(lines), (line) => decodeLine(line, encoding)).join('');
    }
  }
}

async function* decodeUtf16(bytes: AsyncIterable<Buffer>, bigEndian: boolean): AsyncGenerator<string> {
  let odd = Buffer.alloc(0);
  for await (const chunk of bytes) {
    const joined = Buffer.concat([odd, chunk]);
    const even = joined.subarray(0, joined.length - (joined.length % 2));
    odd = joined.subarray(even.length);
    yield (bigEndian ? even.swap16() : even).toString('utf16le');
  }
  if (odd.length > 0) yield UNDECODABLE;
}

/** Yields the ASCII at the start of a file, which is the same in UTF-8 and GB18030, and leaves the rest. */
async function* takeAscii(bytes: ByteReader): AsyncGenerator<string> {
  for (let next = await bytes.peek(1); next.length > 0; next = await bytes.peek(1)) {
    const end = isAscii(next) ? next.length : next.findIndex((byte) => byte > 0x7f);
    yield bytes.take(end).toString('latin1');
    if (end < next.length) return;
  }
}

/**
 * Decodes a file: UTF-8 with or without a byte order mark, UTF-16 with one, or GB18030. Bytes that are not valid in the
 * encoding become `UNDECODABLE`, never a silent U+FFFD. Throws `RefusedFile` (NOT_TEXT) for a binary file.
 */
export async function* decodeText(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const bytes = new ByteReader(source);
  try {
    const start = await bytes.peek(BINARY_WINDOW);
    const mark = readByteOrderMark(start);
    bytes.take(mark?.length ?? 0);
    if (mark?.encoding === 'utf-16le' || mark?.encoding === 'utf-16be') {
      yield* decodeUtf16(bytes, mark.encoding === 'utf-16be');
      return;
    }
    refuseBinary(start.subarray(0, BINARY_WINDOW));
    yield* takeAscii(bytes);
    const window = await bytes.peek(ENCODING_WINDOW);
    yield* decodeLines(bytes, mark?.encoding ?? tellEncoding(window.subarray(0, ENCODING_WINDOW)));
  } finally {
    await bytes.close();
  }
}
