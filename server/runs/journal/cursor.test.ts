import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from './cursor.ts';

describe('cursor', () => {
  it('rule 5: should name its run and seq again', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.nat({ max: 999_999_999 }), (runId, seq) => {
        expect(decodeCursor(encodeCursor({ runId, seq }))).toEqual({ runId, seq });
      }),
    );
  });

  it('rule 5: should take no text for a cursor that is none, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(decodeCursor(text)).toBeNull();
      }),
    );
    const forged = Buffer.from('2:0194f2a0-0000-7000-8000-000000000000:1').toString('base64url');
    expect(decodeCursor(forged)).toBeNull();
  });
});
