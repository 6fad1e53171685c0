import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citedPieces } from './cited-pieces.ts';

describe('a text that cites', () => {
  it('should be cut at its citations', () => {
    expect(citedPieces('Visits [n3] lead to purchases [e12, p2].')).toEqual([
      { kind: 'TEXT', text: 'Visits ' },
      { kind: 'NODE', number: 3 },
      { kind: 'TEXT', text: ' lead to purchases ' },
      { kind: 'EDGE', number: 12 },
      { kind: 'PATTERN', number: 2 },
      { kind: 'TEXT', text: '.' },
    ]);
  });

  it('should stay text where nothing is cited', () => {
    for (const text of ['[x1] <b>[e]</b>', '', '[e1', '[12]'])
      expect(citedPieces(text)).toEqual(text === '' ? [] : [{ kind: 'TEXT', text }]);
  });

  it('should lose no word', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 999 }), (words, number) => {
        const pieces = citedPieces(`${words}[e${number}]`);
        expect(pieces.at(-1)).toEqual({ kind: 'EDGE', number });
      }),
    );
  });
});
