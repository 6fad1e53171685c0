import { type FileHandle, open } from 'node:fs/promises';

/** A text file that is written line by line, each write waiting for the one before. */
export class LineFile {
  readonly #handle: FileHandle;
  #lines = 0;

  private constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /** Begins a file, in place of one that is there. */
  static async create(path: string): Promise<LineFile> {
    return new LineFile(await open(path, 'w'));
  }

  /** The number, from 1, of the line that is written next. */
  get next(): number {
    return this.#lines + 1;
  }

  async write(lines: readonly string[]): Promise<void> {
    if (lines.length === 0) return;
    this.#lines += lines.length;
    await this.#handle.write(`${lines.join('\n')}\n`);
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}
