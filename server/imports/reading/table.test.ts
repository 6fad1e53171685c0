import { describe, expect, it } from 'vitest';
import { openTable } from './table.ts';

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function rowsOf(text: string, size: number) {
  const { form, header, rows } = await openTable(pieces(text, size));
  const read = [];
  for await (const some of rows) read.push(...some);
  return { form, header, read };
}

describe('a table', () => {
  it.each([
    ['a,b\n1,2\n', 'CSV'],
    ['a;b\n1;2\n', 'SEMICOLONS'],
    ['a\tb\n1\t2\n', 'TABS'],
    ['{"a":1,"b":2}\n', 'JSON_LINES'],
    ['\n\n{"a":1,"b":2}', 'JSON_LINES'],
  ])('should be told by its first line: %j', async (text, form) => {
    const table = await rowsOf(text, 3);
    expect(table).toMatchObject({ form, header: ['a', 'b'] });
    expect(table.read).toMatchObject([{ cells: ['1', '2'] }]);
  });

  it('should have the same keys whatever the pieces: those of the first 65,536 characters', async () => {
    const line = (at: number) =>
      `${JSON.stringify({ user: `u${at}`, text: 'x'.repeat(200), ...(at === 400 ? { late: 1 } : {}) })}\n`;
    const text = Array.from({ length: 600 }, (_, at) => line(at)).join('');
    const [small, large] = [await rowsOf(text, 1_000), await rowsOf(text, 10_000_000)];
    expect(large).toEqual(small);
    expect(small.header).toEqual(['user', 'text']);
    expect(small.read).toHaveLength(600);
    expect(small.read.filter((row) => 'problem' in row)).toMatchObject([{ line: 401 }]);
  });

  it('should be refused when it is empty', async () => {
    await expect(rowsOf(' \n\n', 2)).rejects.toMatchObject({ reason: 'EMPTY_FILE' });
  });
});
