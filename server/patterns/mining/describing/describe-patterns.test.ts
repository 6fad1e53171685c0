import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherExact } from '../../../statistics/contingency.ts';
import { adjustPValues } from '../../../statistics/false-discovery.ts';
import { quantile } from '../../../statistics/quantiles.ts';
import { createCollector } from '../../data/collect-sequences.ts';
import type { MinedData } from '../../data/mined-data.ts';
import { countMatches, createMatcher } from '../../miner/matching/match.ts';
import { mine } from '../../miner/mine.ts';
import type { MineOptions } from '../../miner/options.ts';
import { describePatterns } from './describe-patterns.ts';

const codes = ['a', 'b', 'c'];
const event = fc.record({ item: fc.nat(2), pause: fc.nat(50) });
const users = fc.array(fc.record({ events: fc.array(event, { maxLength: 7 }), inGroup: fc.boolean() }), {
  minLength: 2,
  maxLength: 7,
});
type Users = typeof users extends fc.Arbitrary<infer Value> ? Value : never;

function collect(list: Users, split: 'GROUP' | null): MinedData {
  const collector = createCollector(split);
  let id = 0;
  for (const [index, { events, inGroup }] of list.entries()) {
    let at = 0;
    const read = events.map(({ item, pause }) => {
      at += 1_000 * pause;
      id += 1;
      return { id, item, at, end: at, category: 0, step: null, isTarget: false };
    });
    collector.add({ id: index, userId: `u${index}`, inGroup }, read);
  }
  return collector.finish(codes);
}

const gapsOf = fc.record(
  { maxGap: fc.integer({ min: 1, max: 3 }), maxGapMs: fc.integer({ min: 0, max: 60_000 }) },
  { requiredKeys: [] },
);
const options = (gaps: object): MineOptions => ({ support: 1, kind: 'CLOSED', maxLength: 4, ...gaps });

describe('described patterns', () => {
  it('should have the lags, the span and the rules that plain counting gives', () => {
    fc.assert(
      fc.property(users, gapsOf, (list, gaps) => {
        const data = collect(list, null);
        const result = mine(data.database, options(gaps));
        const times = data.database.times ?? [];
        for (const described of describePatterns(data, result, gaps)) {
          const { itemsets } = result.patterns[described.rank - 1] ?? { itemsets: [] };
          const matches: number[][] = [];
          createMatcher(data.database, gaps)({ itemsets }, (_, match) =>
            matches.push(match.map((at) => times[at] ?? 0)),
          );
          expect(matches).toHaveLength(described.support);
          const median = (values: number[]) =>
            quantile(
              values.toSorted((x, y) => x - y),
              0.5,
            );
          for (const [step, { median: lag }] of described.lags.entries())
            expect(lag).toBe(
              median(matches.map((match) => ((match[step + 1] ?? 0) - (match[step] ?? 0)) / 1_000)),
            );
          expect(described.span).toBe(
            median(matches.map((match) => ((match.at(-1) ?? 0) - (match[0] ?? 0)) / 1_000)),
          );
          const supports = (part: typeof itemsets) => countMatches(data.database, { itemsets: part }, gaps);
          expect(described.prefixSupports).toEqual(
            itemsets.slice(1).map((_, cut) => supports(itemsets.slice(0, cut + 1))),
          );
          expect(described.suffixSupports).toEqual(
            itemsets.slice(1).map((_, cut) => supports(itemsets.slice(cut + 1))),
          );
          expect(described.example.steps.flat()).toHaveLength(described.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('should compare two groups as plain counting does, with all tests adjusted together', () => {
    fc.assert(
      fc.property(users, (list) => {
        const data = collect(list, 'GROUP');
        const result = mine(data.database, options({}));
        const described = [...describePatterns(data, result, {})];
        const inGroup = list.filter((user) => user.inGroup).length;
        const tables = result.patterns.map((pattern) => {
          let a = 0;
          createMatcher(data.database)(pattern, (sequence) => {
            if (list[sequence]?.inGroup) a += 1;
          });
          const c = pattern.support - a;
          return { a, b: inGroup - a, c, d: list.length - inGroup - c };
        });
        expect(described.map(({ comparison }) => comparison?.targetSupport)).toEqual(
          tables.map(({ a }) => a),
        );
        expect(described.map(({ comparison }) => comparison?.pValue)).toEqual(tables.map(fisherExact));
        expect(described.map(({ comparison }) => comparison?.qValue)).toEqual(
          adjustPValues(tables.map(fisherExact)),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('should go on behind what is described already, with the same words', () => {
    const data = collect([{ events: [0, 1, 2, 0].map((item) => ({ item, pause: 3 })), inGroup: true }], null);
    const result = mine(data.database, options({}));
    const whole = [...describePatterns(data, result, {})];
    expect(whole.length).toBeGreaterThan(0);
    expect([...describePatterns(data, result, {}, 1)]).toEqual(whole.slice(1));
  });
});
