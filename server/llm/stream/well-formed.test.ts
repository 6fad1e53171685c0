import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutting } from './testing-cutting.ts';
import { WellFormed } from './well-formed.ts';

function through(pieces: string[]): string[] {
  const text = new WellFormed();
  return [...pieces.map((piece) => text.push(piece)), text.end()];
}

/** Any UTF-16 text, with what is not allowed more often than chance would have it. */
const anyText = fc.string({
  unit: fc.constantFrom('a', '你', '😀', '\ud83d', '\ude00', '\0', '\ufeff', '\n', '\ufffd'),
});

describe('well-formed text', () => {
  it('should put a cut surrogate pair together and give neither half alone', () => {
    expect(through(['a\ud83d', '\ude00b'])).toEqual(['a', '😀b', '']);
  });

  it('should replace lone surrogates and U+0000', () => {
    expect(through(['\ude00a\ud83db\0\ud83d']).join('')).toBe('\ufffda\ufffdb\ufffd\ufffd');
  });

  it('should drop a byte order mark at the beginning only', () => {
    expect(through(['', '\ufeff', 'a\ufeff']).join('')).toBe('a\ufeff');
  });

  it('should give the same text wherever it is cut', () => {
    fc.assert(
      fc.property(cutting(anyText), ({ whole, pieces }) => {
        expect(through(pieces).join('')).toBe(through([whole]).join(''));
      }),
    );
  });

  it('should give only pieces that UTF-8 and PostgreSQL can hold', () => {
    fc.assert(
      fc.property(cutting(anyText), ({ pieces }) => {
        for (const piece of through(pieces)) {
          expect(Buffer.from(piece).toString()).toBe(piece);
          expect(piece).not.toContain('\0');
        }
      }),
    );
  });

  it('should leave well-formed text alone', () => {
    fc.assert(
      fc.property(cutting(fc.string({ unit: 'binary' })), ({ whole, pieces }) => {
        fc.pre(!whole.includes('\0') && !whole.startsWith('\ufeff'));
        expect(through(pieces).join('')).toBe(whole);
      }),
    );
  });
});
