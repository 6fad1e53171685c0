import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Thresholds } from './find.ts';
import { countMatches, isWithin } from './matching/match.ts';
import { mine } from './mine.ts';
import type { MineOptions } from './options.ts';
import { keyOf } from './pattern.ts';
import { createDatabase } from './sequence-database.ts';
import { mineByBruteForce } from './testing.ts';
import { bide, pei, read, write, zaki } from './textbook.ts';

const patternsOf = (sequences: number[][][], options: Partial<MineOptions>) =>
  mine(createDatabase(sequences), { support: 2, kind: 'ALL', ...options }).patterns;
const named = (patterns: readonly { itemsets: readonly (readonly number[])[]; support: number }[]) =>
  new Map(patterns.map(({ itemsets, support }) => [write(itemsets), support]));

describe('mine, on the examples of the papers', () => {
  it('should find the 53 patterns of PrefixSpan’s example at support 2, 17 closed ones, 10 maximal ones', () => {
    const all = named(patternsOf(pei, {}));
    expect(all.size).toBe(53);
    for (const [pattern, support] of [
      ['a', 4],
      ['ab', 4],
      ['a(bc)', 2],
      ['a(bc)a', 2],
      ['(ab)dc', 2],
      ['eacb', 2],
      ['ef', 2],
      ['acc', 3],
    ] as const)
      expect([pattern, all.get(pattern)]).toEqual([pattern, support]);
    expect(patternsOf(pei, { kind: 'CLOSED' })).toHaveLength(17);
    expect(patternsOf(pei, { kind: 'MAXIMAL' })).toHaveLength(10);
  });

  it('should find the sequences of SPADE’s example at support 2', () => {
    const all = named(patternsOf(zaki, {}));
    for (const [pattern, support] of [
      ['a', 4],
      ['b', 4],
      ['d', 2],
      ['f', 4],
      ['(ab)', 3],
      ['(af)', 3],
      ['(bf)', 4],
      ['da', 2],
      ['db', 2],
      ['df', 2],
      ['ba', 2],
      ['fa', 2],
      ['(abf)', 3],
      ['(bf)a', 2],
      ['dba', 2],
      ['dfa', 2],
      ['d(bf)', 2],
      ['d(bf)a', 2],
    ] as const)
      expect([pattern, all.get(pattern)]).toEqual([pattern, support]);
    expect(all.size).toBe(18);
    expect([...named(patternsOf(zaki, { kind: 'MAXIMAL' })).keys()].toSorted()).toEqual(['(abf)', 'd(bf)a']);
  });

  it('should find the 17 patterns of BIDE’s example at support 2, and the six closed ones', () => {
    expect(patternsOf(bide, {})).toHaveLength(17);
    expect(named(patternsOf(bide, { kind: 'CLOSED' }))).toEqual(
      new Map([
        ['abc', 4],
        ['ca', 3],
        ['cb', 3],
        ['aa', 2],
        ['abb', 2],
        ['cabc', 2],
      ]),
    );
  });

  it('should count a sequence once, however often it holds a pattern', () => {
    expect(named(patternsOf(['aaa', 'ab'].map(read), {}))).toEqual(new Map([['a', 2]]));
  });
});

const items = fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 2 });
const sequence = fc.array(items, { maxLength: 5 });
/** More of the same and of more kinds, but single: there are ways for these alone. */
const singles = fc.array(
  fc.nat(4).map((item) => [item]),
  { maxLength: 8 },
);
const widest = fc.array(fc.uniqueArray(fc.nat(4), { minLength: 1, maxLength: 4 }), { maxLength: 3 });
const database = fc.oneof(
  fc.array(sequence, { minLength: 1, maxLength: 5 }),
  fc.array(singles, { minLength: 1, maxLength: 6 }),
  fc.array(widest, { minLength: 1, maxLength: 4 }),
);
const fewItems = fc.uniqueArray(fc.nat(4), { minLength: 1, maxLength: 3 });
const plain = {
  support: fc.integer({ min: 1, max: 3 }),
  kind: fc.constantFrom('ALL' as const, 'CLOSED' as const, 'MAXIMAL' as const),
  minLength: fc.integer({ min: 1, max: 2 }),
  maxLength: fc.integer({ min: 2, max: 6 }),
  first: fewItems,
  last: fewItems,
  contains: fc.uniqueArray(fc.nat(3), { maxLength: 2 }),
  top: fc.integer({ min: 1, max: 6 }),
};
const gaps = {
  minGap: fc.integer({ min: 1, max: 2 }),
  maxGap: fc.integer({ min: 2, max: 3 }),
  maxGapMs: fc.integer({ min: 0, max: 20 }),
  maxSpanMs: fc.integer({ min: 0, max: 30 }),
};
/** Gaps rule out some of the ways, so half of the questions have none. */
const anyOptions: fc.Arbitrary<MineOptions> = fc.oneof(
  fc.record({ ...plain, ...gaps }, { requiredKeys: ['support', 'kind'] }),
  fc.record(plain, { requiredKeys: ['support', 'kind'] }),
);
/** Small ones, so that every way is taken. */
const anyThresholds: fc.Arbitrary<Thresholds> = fc.record({
  fewPatterns: fc.constantFrom(0, 0, 3, 1_000),
  mostEqual: fc.constantFrom(0, 0.3, 1),
  mostCells: fc.constantFrom(0, 9, 1_000),
  denseRatio: fc.constantFrom(0, 1, 100),
});
/** A time for each itemset, never falling, with equal ones among them. */
const timesOf = (sequences: readonly (readonly unknown[])[], pauses: readonly number[]) => {
  let place = 0;
  return sequences.map((sequence) => {
    let time = 0;
    return sequence.map(() => {
      time += pauses[place++ % pauses.length] ?? 0;
      return time;
    });
  });
};

describe('mine, beside its plain twin', () => {
  it('should find exactly what the twin finds, whatever the options together', () => {
    const pauses = fc.array(fc.nat(12), { minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(database, anyOptions, pauses, anyThresholds, (sequences, options, gaps, thresholds) => {
        const timed = createDatabase(sequences, timesOf(sequences, gaps));
        const { patterns } = mine(timed, options, {}, thresholds);
        expect(patterns).toEqual(mineByBruteForce(timed, sequences, options));
      }),
      { numRuns: Number(process.env.MINE_RUNS ?? 1_500) },
    );
  });

  it('should count each pattern as the matcher does, and find closed ones among all, maximal ones among closed', () => {
    fc.assert(
      fc.property(database, fc.integer({ min: 1, max: 3 }), (sequences, support) => {
        const data = createDatabase(sequences);
        const found = (kind: MineOptions['kind']) => mine(data, { support, kind }).patterns;
        const keys = { all: found('ALL'), closed: found('CLOSED'), maximal: found('MAXIMAL') };
        for (const pattern of keys.all) expect(countMatches(data, pattern)).toBe(pattern.support);
        const closed = new Set(keys.closed.map(keyOf));
        const all = new Set(keys.all.map(keyOf));
        expect(keys.closed.every((pattern) => all.has(keyOf(pattern)))).toBe(true);
        expect(keys.maximal.every((pattern) => closed.has(keyOf(pattern)))).toBe(true);
        // Every pattern lies within a closed one of its support.
        for (const pattern of keys.all)
          expect(
            keys.closed.some((other) => other.support === pattern.support && isWithin(pattern, other)),
          ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('should find the same on every way, in more data than the twin can take', () => {
    const long = fc.array(
      fc.uniqueArray(fc.nat(6), { minLength: 1, maxLength: 1 }).map(([item = 0]) => [item]),
      { minLength: 4, maxLength: 14 },
    );
    const wide = fc.array(fc.uniqueArray(fc.nat(6), { minLength: 1, maxLength: 3 }), { maxLength: 7 });
    const many = fc.oneof(...[long, wide].map((each) => fc.array(each, { minLength: 12, maxLength: 30 })));
    fc.assert(
      fc.property(
        many,
        anyOptions,
        fc.array(anyThresholds, { minLength: 2, maxLength: 2 }),
        (sequences, options, ways) => {
          // Ten times the same, for what is done in stretches of many sequences.
          const all = Array.from({ length: 10 }, () => sequences).flat();
          const timed = createDatabase(all, timesOf(all, [3, 0, 9, 1]));
          const higher = { ...options, support: 10 * (options.support + 4) };
          const [one, other] = ways.map((thresholds) => mine(timed, higher, {}, thresholds).patterns);
          expect(one).toEqual(other);
        },
      ),
      { numRuns: Number(process.env.MINE_RUNS ?? 1_500) / 10 },
    );
  });

  it('should find the same whatever the names of the items and the order of the sequences', () => {
    const renamed = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
    fc.assert(
      fc.property(database, renamed, anyOptions, (sequences, names, { support, kind, maxLength = 4 }) => {
        const options = { support, kind, maxLength };
        const name = (item: number) => names[item] ?? 0;
        const other = sequences.map((events) => events.map((event) => event.map(name))).toReversed();
        const plain = (
          patterns: readonly { itemsets: readonly (readonly number[])[]; support: number }[],
          of: (item: number) => number,
        ) =>
          patterns
            .map(
              ({ itemsets, support: count }) =>
                `${itemsets.map((set) => set.map(of).toSorted().join(' ')).join('-')}:${count}`,
            )
            .toSorted();
        const found = mine(createDatabase(sequences), options).patterns;
        expect(plain(mine(createDatabase(other), options).patterns, (item) => item)).toEqual(
          plain(found, name),
        );
      }),
      { numRuns: 300 },
    );
  });
});
