import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { codeOf, reasonOf } from '../database/database-error.ts';
import { ArchiveError, END_OF_ROWS } from './archive.ts';

const terminator = Buffer.from(END_OF_ROWS);
const terminatorBehindRow = Buffer.from(`\n${END_OF_ROWS}`);
const newline = 0x0a;
const nothing = Buffer.alloc(0);

/** No line of ours is longer: a file without line ends must not fill the memory. */
const LONGEST_LINE = 10_000_000;

/** Reads an archive from its beginning: lines, and between them the rows of tables. Holds one piece of it at a time. */
export class ArchiveReader {
  readonly #pieces: AsyncIterator<Buffer>;
  #held: Buffer = nothing;

  constructor(pieces: AsyncIterable<Buffer>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  /** The next line, parsed; undefined at the end. @throws {ArchiveError} when it is none of ours. */
  async line(): Promise<unknown> {
    for (;;) {
      const end = this.#held.indexOf(newline);
      if (end >= 0) return parse(this.#take(end + 1).toString());
      if (this.#held.length > LONGEST_LINE) throw foreign();
      if (!(await this.#more())) break;
    }
    if (this.#held.length > 0) throw cut();
  }

  /** The rows in front of the next end of rows, which is read, too. */
  async *rows(): AsyncGenerator<Buffer, void, undefined> {
    for (let first = true; ; ) {
      if (first && this.#held.subarray(0, terminator.length).equals(terminator)) {
        this.#take(terminator.length);
        return;
      }
      const end = this.#held.indexOf(terminatorBehindRow);
      if (end >= 0) {
        yield this.#take(end + 1);
        this.#take(terminator.length);
        return;
      }
      const sure = this.#held.length - terminatorBehindRow.length;
      if (sure > 0) {
        first = false;
        yield this.#take(sure);
      }
      if (!(await this.#more())) throw cut();
    }
  }

  #take(length: number): Buffer {
    const taken = this.#held.subarray(0, length);
    this.#held = this.#held.subarray(length);
    return taken;
  }

  async #more(): Promise<boolean> {
    const { value, done } = await this.#pieces.next();
    if (done) return false;
    this.#held = this.#held.length === 0 ? value : Buffer.concat([this.#held, value]);
    return true;
  }
}

/** The bytes of an archive, unpacked. @throws {ArchiveError} when the file is not there, foreign, damaged or cut. */
export async function* unpacked(file: string): AsyncGenerator<Buffer, void, undefined> {
  const packed = createReadStream(file);
  const gunzip = createGunzip();
  packed.on('error', (error) => gunzip.destroy(error));
  try {
    for await (const piece of packed.pipe(gunzip)) yield piece;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') throw new ArchiveError(`${file}: there is no such file.`);
    if (code === 'Z_BUF_ERROR') throw cut();
    if (code?.startsWith('Z_')) {
      throw reasonOf(error) === 'incorrect header check' ? foreign() : damaged(reasonOf(error));
    }
    throw error;
  } finally {
    packed.destroy();
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw foreign();
  }
}

export const foreign = (): ArchiveError => new ArchiveError('This file is no archive of Causeway.');

export const cut = (): ArchiveError =>
  new ArchiveError('This archive was cut: its end is missing. Nothing was changed.');

export const damaged = (reason: string): ArchiveError =>
  new ArchiveError(`This archive is damaged (${reason}). Nothing was changed.`);
