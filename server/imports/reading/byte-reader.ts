/** A stream of bytes whose next bytes can be looked at before they are taken. */
export class ByteReader implements AsyncIterable<Buffer> {
  readonly #source: AsyncIterator<Uint8Array>;
  #front: Buffer = Buffer.alloc(0);
  /** A failure that was met while looking ahead; it is thrown when the bytes before it are taken. */
  #failure: { readonly error: unknown } | null = null;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async #next(): Promise<Buffer | null> {
    if (this.#failure) throw this.#failure.error;
    const { done, value } = await this.#source.next();
    return done ? null : Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  }

  async #lookAhead(): Promise<Buffer | null> {
    try {
      return await this.#next();
    } catch (error) {
      this.#failure = { error };
      return null;
    }
  }

  /** The next bytes, left in place: at least `count` of them, fewer only where the stream ends or fails. */
  async peek(count: number): Promise<Buffer> {
    const chunks = [this.#front];
    let length = this.#front.length;
    while (length < count) {
      const chunk = await this.#lookAhead();
      if (!chunk) break;
      chunks.push(chunk);
      length += chunk.length;
    }
    if (chunks.length > 1) this.#front = Buffer.concat(chunks);
    return this.#front;
  }

  /** Takes `count` of the bytes that were looked at. */
  take(count: number): Buffer {
    const taken = this.#front.subarray(0, count);
    this.#front = this.#front.subarray(count);
    return taken;
  }

  /** Yields what is left. Who stops before the end releases the source. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    try {
      if (this.#front.length > 0) yield this.take(this.#front.length);
      for (let chunk = await this.#next(); chunk; chunk = await this.#next()) yield chunk;
    } finally {
      await this.close();
    }
  }

  /** Releases the source without reading the rest. */
  async close(): Promise<void> {
    await this.#source.return?.();
  }
}
