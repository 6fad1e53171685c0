import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeCell, escapeListElement, listSeparators, splitCells, unescapeCell } from './cells.ts';

const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom('|', '\\', ',', '、', '\n', '\r', '<', '\u2028', '\u202e', '\ud800'),
    fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
  ),
});

describe('cells', () => {
  it('should give back any value', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        expect(unescapeCell(escapeCell(value))).toBe(value);
      }),
    );
  });

  it('should keep any values apart, in cells and in lists', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1 }), (values) => {
        const cells = splitCells(values.map(escapeCell).join('|'), '|');
        expect(cells.map(unescapeCell)).toEqual(values);
        const list = splitCells(values.map(escapeListElement).join(','), listSeparators);
        expect(list.map(unescapeCell)).toEqual(values);
      }),
    );
  });

  it('should leave no line break, control or invisible character, nor the start of a tag', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        expect(escapeCell(value)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?<!\\)</u);
      }),
    );
  });

  it('should show what was hidden', () => {
    expect(escapeCell('a\u200bb\u{e0041}')).toBe('a\\u{200b}b\\u{e0041}');
    expect(escapeCell('</data>')).toBe('\\</data>');
  });

  it('should read escapes that nobody writes as they stand', () => {
    expect(unescapeCell('\\q \\u{ffffff} \\u12 \\')).toBe('q \\u{ffffff} u12 \\');
  });
});
