import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eraseLines } from './erase-lines.ts';
import { MARK } from './eraser.ts';

describe('eraseLines', () => {
  it('should take a line out of all the pieces that it lies in', () => {
    const pieces = ['one us', 'er', '_7', ' two\nthr', 'ee\nuser_7', '\nfour'];
    expect(eraseLines(pieces, (line) => line.includes('user_7'))).toEqual([
      MARK,
      '',
      '',
      '\nthr',
      `ee\n${MARK}`,
      '\nfour',
    ]);
  });

  it('should do to pieces what it does to the whole, wherever their borders are', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'b', 'x', '好') });
    fc.assert(
      fc.property(fc.array(line), fc.array(fc.nat(20)), (lines, cuts) => {
        const text = lines.join('\n');
        const pieces: string[] = [];
        let rest = text;
        for (const cut of cuts) {
          pieces.push(rest.slice(0, cut));
          rest = rest.slice(cut);
        }
        pieces.push(rest);
        const goes = (one: string) => one.includes('x');
        const erased = eraseLines(pieces, goes);
        expect(erased).toHaveLength(pieces.length);
        expect(erased.join('')).toBe(lines.map((one) => (goes(one) ? MARK : one)).join('\n'));
      }),
    );
  });
});
