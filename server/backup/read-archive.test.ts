import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArchiveReader } from './read-archive.ts';

async function* pieces(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function textOf(rows: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of rows) parts.push(part);
  return Buffer.concat(parts).toString();
}

/** A row as COPY writes it: no line end in it, and never `\.` alone. */
const row = fc
  .string({ unit: fc.constantFrom('\\', '.', '\\.', '\t', '好', 'a') })
  .filter((text) => text !== '\\.');

describe('ArchiveReader', () => {
  it('should tell lines from rows, however the bytes come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row),
        fc.array(row),
        fc.integer({ min: 1, max: 9 }),
        async (one, two, size) => {
          const rows = (of: string[]) => of.map((text) => `${text}\n`).join('');
          const text = `{"n":1}\n${rows(one)}\\.\n{"n":2}\n${rows(two)}\\.\n{"n":3}\n`;
          const reader = new ArchiveReader(pieces(text, size));
          expect(await reader.line()).toEqual({ n: 1 });
          expect(await textOf(reader.rows())).toBe(rows(one));
          expect(await reader.line()).toEqual({ n: 2 });
          expect(await textOf(reader.rows())).toBe(rows(two));
          expect(await reader.line()).toEqual({ n: 3 });
          expect(await reader.line()).toBeUndefined();
        },
      ),
    );
  });

  it('should say that the archive was cut wherever it ends within the rows', async () => {
    const text = 'a\nb\n\\.\n';
    for (let length = 0; length < text.length; length += 1) {
      const reader = new ArchiveReader(pieces(text.slice(0, length), 3));
      await expect(textOf(reader.rows())).rejects.toThrow('was cut');
    }
  });
});
