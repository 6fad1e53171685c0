import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDatabase, type PlainSequence } from '../sequence-database.ts';
import type { Gaps } from './gaps.ts';
import { createMatcher } from './match.ts';

const itemset = fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 2 });
const sequences = fc.array(fc.array(itemset, { maxLength: 6 }), { minLength: 1, maxLength: 4 });
const pattern = fc.array(itemset, { minLength: 1, maxLength: 3 });
const gaps: fc.Arbitrary<Gaps> = fc.record(
  {
    minGap: fc.integer({ min: 1, max: 2 }),
    maxGap: fc.integer({ min: 2, max: 3 }),
    maxGapMs: fc.integer({ min: 0, max: 20 }),
    maxSpanMs: fc.integer({ min: 0, max: 30 }),
  },
  { requiredKeys: [] },
);

/** All ways to put a pattern into a sequence, each tried. */
function* ways(sequence: PlainSequence, wanted: PlainSequence, from = 0): Generator<number[]> {
  const [first, ...rest] = wanted;
  if (!first) return yield [];
  for (let at = from; at < sequence.length; at += 1)
    if (first.every((item) => sequence[at]?.includes(item)))
      for (const way of ways(sequence, rest, at + 1)) yield [at, ...way];
}

function isWithin(way: readonly number[], times: readonly number[], bounds: Gaps): boolean {
  const { minGap = 1, maxGap = 99, maxGapMs = 1e9, maxSpanMs = 1e9 } = bounds;
  const time = (at: number) => times[at] ?? 0;
  const [first = 0] = way;
  return way.every((at, index) => {
    const before = way[index - 1];
    if (before === undefined) return true;
    const gap = at - before;
    const span = time(at) - time(first);
    return gap >= minGap && gap <= maxGap && time(at) - time(before) <= maxGapMs && span <= maxSpanMs;
  });
}

/** The first end, of those the last beginning, of those the earliest from the back. */
function better(a: readonly number[], b: readonly number[]): number {
  const ends = (a.at(-1) ?? 0) - (b.at(-1) ?? 0);
  if (ends !== 0) return ends;
  const begins = (b[0] ?? 0) - (a[0] ?? 0);
  if (begins !== 0) return begins;
  for (let at = a.length - 2; at > 0; at -= 1) if (a[at] !== b[at]) return (a[at] ?? 0) - (b[at] ?? 0);
  return 0;
}

describe('matcher', () => {
  it('should find the place that trying all of them finds, whatever the gaps', () => {
    fc.assert(
      fc.property(
        sequences,
        pattern,
        gaps,
        fc.array(fc.nat(12), { minLength: 2 }),
        (data, itemsets, bounds, pauses) => {
          const times = data.map((sequence) => {
            let time = 0;
            return sequence.map((_, at) => {
              time += pauses[at % pauses.length] ?? 0;
              return time;
            });
          });
          const database = createDatabase(data, times);
          const found: [number, number[]][] = [];
          const sorted = itemsets.map((items) => items.toSorted((a, b) => a - b));
          createMatcher(database, bounds)({ itemsets: sorted }, (sequence, match) => {
            const base = database.eventStart[sequence] ?? 0;
            found.push([sequence, match.map((event) => event - base)]);
          });
          const expected = data.flatMap((sequence, index): [number, number[]][] => {
            const all = [...ways(sequence, itemsets)].filter((way) =>
              isWithin(way, times[index] ?? [], bounds),
            );
            const [best] = all.toSorted(better);
            return best ? [[index, best]] : [];
          });
          expect(found).toEqual(expected);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('should find nothing for a pattern without items, or with items that are nowhere', () => {
    const database = createDatabase([[[0], [1]]]);
    const seen: number[] = [];
    createMatcher(database)({ itemsets: [] }, (sequence) => seen.push(sequence));
    createMatcher(database)({ itemsets: [[1], [7]] }, (sequence) => seen.push(sequence));
    expect(seen).toEqual([]);
  });
});
