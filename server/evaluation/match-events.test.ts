import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchEvents } from './match-events.ts';
import { event } from './testing.ts';

const pairsOf = (extracted: readonly string[], truth: readonly string[]) =>
  matchEvents(
    extracted.map((rows) => event('x', rows)),
    truth.map((rows) => event('x', rows)),
  ).map((match) => [match.extracted.rows.join(''), match.truth.rows.join(''), match.overlap]);

const someEvents = fc
  .array(fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1, maxLength: 5 }), { maxLength: 6 })
  .map((all) => all.map((rows) => event('x', rows.join(''))));

describe('matchEvents', () => {
  it('should match events that share half of all their rows, and none that share less', () => {
    expect(pairsOf(['ab'], ['ab'])).toEqual([['ab', 'ab', 1]]);
    expect(pairsOf(['ab'], ['abcd'])).toEqual([['ab', 'abcd', 0.5]]);
    expect(pairsOf(['abc'], ['bcd'])).toEqual([['abc', 'bcd', 0.5]]);
    expect(pairsOf(['ab'], ['abcde'])).toEqual([]);
    expect(pairsOf(['ab'], ['cd'])).toEqual([]);
    expect(pairsOf([], ['ab'])).toEqual([]);
  });

  it('should take the greatest overlap first, and each event once', () => {
    expect(pairsOf(['abcd', 'abc'], ['abc'])).toEqual([['abc', 'abc', 1]]);
    expect(pairsOf(['abc', 'abcd'], ['abcd', 'ab'])).toEqual([
      ['abcd', 'abcd', 1],
      ['abc', 'ab', 2 / 3],
    ]);
  });

  it('should take the first of equals', () => {
    expect(pairsOf(['ab'], ['abc', 'abd'])).toEqual([['ab', 'abc', 2 / 3]]);
    expect(pairsOf(['abc', 'abd'], ['ab'])).toEqual([['abc', 'ab', 2 / 3]]);
  });

  it('should never match an event twice or below one half, and never do better than possible', () => {
    fc.assert(
      fc.property(someEvents, someEvents, (extracted, truth) => {
        const matches = matchEvents(extracted, truth);
        expect(new Set(matches.map((match) => match.extracted)).size).toBe(matches.length);
        expect(new Set(matches.map((match) => match.truth)).size).toBe(matches.length);
        for (const { overlap } of matches) {
          expect(overlap).toBeGreaterThanOrEqual(0.5);
          expect(overlap).toBeLessThanOrEqual(1);
        }
        expect(matchEvents(truth, extracted)).toHaveLength(matches.length);
      }),
    );
  });

  it('should match everything with itself', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const matches = matchEvents(events, events);
        expect(matches).toHaveLength(events.length);
        expect(matches.every(({ overlap }) => overlap === 1)).toBe(true);
      }),
    );
  });
});
