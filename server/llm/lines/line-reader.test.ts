import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLineReader, MAX_LINE } from './line-reader.ts';

function readAll(pieces: readonly string[]): string[] {
  const reader = createLineReader();
  const lines = pieces.flatMap((piece) => reader.push(piece));
  const last = reader.end();
  return last === null ? lines : [...lines, last];
}

const answer = fc.array(fc.constantFrom('a', '看', '|', '\n', '\r\n', '```', ' ', '🚗'), { maxLength: 60 });

describe('createLineReader', () => {
  it('should give the same lines however the answer is cut', () => {
    fc.assert(
      fc.property(answer, (pieces) => {
        expect(readAll(pieces)).toEqual(readAll([pieces.join('')]));
        expect(readAll(pieces.flatMap((piece) => piece.split('')))).toEqual(readAll([pieces.join('')]));
      }),
    );
  });

  it('should close a line at its end, not before', () => {
    const reader = createLineReader();
    expect(reader.push('u|a')).toEqual([]);
    expect(reader.push('|b\nu|')).toEqual(['u|a|b']);
    expect(reader.push('c\r\n')).toEqual(['u|c']);
    expect(reader.end()).toBeNull();
  });

  it('should leave out code fences and keep what they hold', () => {
    expect(readAll(['```text\nu|a\n```'])).toEqual(['u|a']);
  });

  it('should hold no more than its limit of a line without end, and mark it', () => {
    const lines = readAll([...Array.from({ length: 50 }, () => '看'.repeat(1_000)), '\nshort\n']);
    expect(lines).toEqual([`${'看'.repeat(MAX_LINE)}…`, 'short']);
  });

  it('should keep a line of just the limit whole', () => {
    expect(readAll(['a'.repeat(MAX_LINE)])).toEqual(['a'.repeat(MAX_LINE)]);
  });
});
