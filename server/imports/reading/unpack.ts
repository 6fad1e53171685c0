import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ByteReader } from './byte-reader.ts';
import { RefusedFile } from './refused-file.ts';

const GZIP = Buffer.from([0x1f, 0x8b]);

async function* gunzip(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  // An error on the way destroys the gunzip with it, so it comes out below; the callback has nothing to add.
  const unpacked = pipeline(Readable.from(packed), createGunzip(), () => {});
  try {
    yield* unpacked;
  } catch (cause) {
    if (cause instanceof RefusedFile) throw cause;
    throw new RefusedFile('NOT_TEXT', 'The file is a damaged gzip archive.', cause);
  }
}

/** The bytes of a file as they were before gzip, and of any other file as they are. */
export async function* unpack(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const bytes = new ByteReader(source);
  try {
    const start = await bytes.peek(GZIP.length);
    yield* start.subarray(0, GZIP.length).equals(GZIP) ? gunzip(bytes) : bytes;
  } finally {
    await bytes.close();
  }
}
