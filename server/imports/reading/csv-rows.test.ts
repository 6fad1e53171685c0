import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvRows, type Delimiter, LONGEST_ROW } from './csv-rows.ts';
import { faultText } from './row-fault.ts';
import type { TableRow } from './table-row.ts';

function read(pieces: readonly string[], delimiter: Delimiter = ','): TableRow[] {
  const reader = new CsvRows(delimiter);
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()];
}

/** What a row is worth in a table of expectations: its line and its cells or its problem. */
const brief = (rows: readonly TableRow[]) =>
  rows.map((row) => [row.line, 'cells' in row ? row.cells : faultText(row.problem)] as const);

const readBrief = (text: string) => brief(read([text]));

/** Cuts a text into pieces of the given lengths, over and over. */
function cut(text: string, lengths: readonly number[]): string[] {
  const pieces: string[] = [];
  for (let at = 0, turn = 0; at < text.length; turn++) {
    const length = lengths[turn % lengths.length] ?? 1;
    pieces.push(text.slice(at, at + length));
    at += length;
  }
  return pieces;
}

const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
const awkward = fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', ';', '\t', '看', ' ') });

describe('CsvRows', () => {
  it('should read rows that end with LF, CRLF and CR, and one without an end', () => {
    expect(readBrief('a,b\nc,d\r\ne,f\rg,h')).toEqual([
      [1, ['a', 'b']],
      [2, ['c', 'd']],
      [3, ['e', 'f']],
      [4, ['g', 'h']],
    ]);
  });

  it('should read quoted cells with delimiters, quotes and line breaks, and count the lines', () => {
    expect(readBrief('"a,""b""\r\nc",\n"",""\n\nd,e"f\n')).toEqual([
      [1, ['a,"b"\r\nc', '']],
      [3, ['', '']],
      [5, ['d', 'e"f']],
    ]);
  });

  it('should pass over empty lines and keep counting', () => {
    expect(readBrief('\n\r\n\na\n""\n\n')).toEqual([
      [4, ['a']],
      [5, ['']],
    ]);
  });

  it('should lose one line to a quote that is never closed', () => {
    expect(readBrief('a,1\nb,"2\nc,3\nd,4\n')).toEqual([
      [1, ['a', '1']],
      [2, 'A quotation mark is opened and not closed.'],
      [3, ['c', '3']],
      [4, ['d', '4']],
    ]);
  });

  it('should lose one line to an open quote although a later row has quotes', () => {
    expect(readBrief('a,"1\nb,"2"\nc,3')).toEqual([
      [1, 'Text follows a closing quotation mark.'],
      [2, ['b', '2']],
      [3, ['c', '3']],
    ]);
  });

  it('should not look for a closing quote farther than the longest row', () => {
    const filler = 'x,y\n'.repeat(LONGEST_ROW / 4);
    const rows = read(['a,"1\n', filler, 'b,"2",3\n']);
    expect(rows[0]).toMatchObject({ line: 1, problem: { code: 'OPEN_QUOTE' } });
    expect(rows).toHaveLength(2 + LONGEST_ROW / 4);
    expect(rows.at(-1)).toMatchObject({ cells: ['b', '2', '3'] });
  });

  it('should lose one line to a row that is too long, however it comes', () => {
    const text = `a,1\nb,${'x'.repeat(3 * LONGEST_ROW)}\rc,3\r\n`;
    const expected = [
      [1, ['a', '1']],
      [2, `The row is longer than ${LONGEST_ROW} characters.`],
      [3, ['c', '3']],
    ];
    expect(readBrief(text)).toEqual(expected);
    expect(brief(read(cut(text, [1000])))).toEqual(expected);
    expect(brief(read(cut(text, [3 * LONGEST_ROW + 7, 1])))).toEqual(expected);
  });

  it('should read back whatever a writer wrote', () => {
    const write = (rows: readonly (readonly string[])[], delimiter: string) =>
      rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)}\n`).join('');
    const cell = fc.oneof(awkward, fc.string({ unit: 'binary' }));
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 });
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t'), lengths, (rows, delimiter, sizes) => {
        const found = read(cut(write(rows, delimiter), sizes), delimiter);
        expect(found.map((row) => ('cells' in row ? row.cells : faultText(row.problem)))).toEqual(rows);
      }),
    );
  });

  it('should read the same rows however the text is cut', () => {
    fc.assert(
      fc.property(awkward, lengths, (text, sizes) => {
        expect(read(cut(text, sizes))).toEqual(read([text]));
      }),
      { numRuns: 1000 },
    );
  });

  it('should account for every character of the file', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        const kept = read([text])
          .map((row) => row.source)
          .join('');
        expect(kept.replace(/[\r\n]/g, '')).toBe(text.replace(/[\r\n]/g, ''));
      }),
    );
  });
});
