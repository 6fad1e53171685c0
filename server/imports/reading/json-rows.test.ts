import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonRows } from './json-rows.ts';
import { RefusedFile } from './refused-file.ts';

function read(text: string, size = text.length) {
  const reader = new JsonRows(text);
  const rows = [];
  for (let at = 0; at < text.length; at += Math.max(1, size))
    rows.push(...reader.push(text.slice(at, at + size)));
  return { header: reader.header, rows: [...rows, ...reader.end()] };
}

describe('JsonRows', () => {
  it('should make a table of objects, whose columns are the keys of all first lines', () => {
    const { header, rows } = read('{"a":1,"b":"x"}\n\n{"b":null,"c":["p","q"],"a":true}');
    expect(header).toEqual(['a', 'b', 'c']);
    expect(rows).toEqual([
      { line: 1, source: '{"a":1,"b":"x"}', cells: ['1', 'x', ''] },
      { line: 3, source: '{"b":null,"c":["p","q"],"a":true}', cells: ['true', '', 'p,q'] },
    ]);
  });

  it.each([
    ['{"a":1', 'NOT_AN_OBJECT'],
    ['[1]', 'NOT_AN_OBJECT'],
    ['7', 'NOT_AN_OBJECT'],
    ['{"a":{"b":1}}', 'NESTED_VALUE'],
    [`{"a":"${'x'.repeat(70_000)}"}`, 'ROW_TOO_LONG'],
  ])('should give up the line %# and nothing else', (line, code) => {
    const { rows } = read(`{"a":0}\n${line}\n{"a":2}\n`);
    expect(rows.map(({ line: number }) => number)).toEqual([1, 2, 3]);
    expect(rows[1]).toMatchObject({ problem: { code } });
    expect(rows[2]).toMatchObject({ cells: ['2'] });
  });

  it('should refuse a line with a key that no first line has, and name it', () => {
    const reader = new JsonRows('{"a":1}\n');
    expect(reader.push('{"a":1}\n{"a":2,"duration":9}\n')[1]).toMatchObject({
      problem: { code: 'LATE_KEY', values: ['duration'] },
    });
  });

  it('should refuse a text in which nothing is an object', () => {
    expect(() => new JsonRows('{oh\n')).toThrow(RefusedFile);
  });

  it('should read the same whatever the pieces, and never throw', () => {
    const line = fc.oneof(
      fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.jsonValue()).map((value) => JSON.stringify(value)),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.integer({ min: 1, max: 20 }), (lines, size) => {
        const text = ['{"a":1,"b":2}', ...lines].join('\n');
        expect(read(text, size)).toEqual(read(text));
      }),
    );
  });
});
