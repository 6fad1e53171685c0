import { RefusedFile } from './refused-file.ts';

/** Bytes that are passed on at once, so that a source of one huge chunk does not hold up everybody else. */
const PIECE = 65_536;

/** Counts the bytes of a stream and refuses the chunk that goes over a limit; a source that breaks off is refused as cut. */
export class LimitedBytes implements AsyncIterable<Uint8Array> {
  readonly #source: AsyncIterable<Uint8Array>;
  readonly #limit: number;
  /** Bytes that went through so far. */
  count = 0;

  constructor(source: AsyncIterable<Uint8Array>, limit: number) {
    this.#source = source;
    this.#limit = limit;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    const source = this.#source[Symbol.asyncIterator]();
    try {
      for (let next = await read(source); !next.done; next = await read(source)) {
        this.count += next.value.byteLength;
        if (this.count > this.#limit) throw tooLarge(this.#limit);
        for (let at = 0; at < next.value.byteLength; at += PIECE) yield next.value.subarray(at, at + PIECE);
      }
    } finally {
      await source.return?.();
    }
  }
}

/** The refusal of a file with more bytes than allowed; it names the setting. */
export const tooLarge = (limit: number): RefusedFile =>
  new RefusedFile('TOO_LARGE', `The file is larger than ${limit} bytes, the limit set by MAX_IMPORT_BYTES.`);

async function read(source: AsyncIterator<Uint8Array>): Promise<IteratorResult<Uint8Array>> {
  try {
    return await source.next();
  } catch (cause) {
    if (cause instanceof RefusedFile) throw cause;
    throw new RefusedFile('CUT', 'The upload was cut before the end of the file.', cause);
  }
}
