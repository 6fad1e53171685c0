import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantile } from '../../statistics/quantiles.ts';
import { defaultOptions } from './backbone-options.ts';
import { LAG_BINS, measureLags } from './lags.ts';
import { fillTables } from './pair-tables.ts';
import { compare, directOf, isTarget, lagsOf, withSittings } from './plain-twin.ts';
import { pairOf, prepare } from './prepared.ts';
import { sumsAt } from './stratified-tally.ts';
import { inputOf, type TestEvent } from './testing.ts';

const HOUR = 3_600_000;
const TYPES = 4;
const none = () => undefined;

/** Quarters of hours, so that times are exact and often just as far apart as a bound. */
const event = fc.record({
  type: fc.nat(TYPES - 1),
  hour: fc.nat(4 * 24 * 14).map((quarters) => quarters / 4),
  hours: fc.constantFrom(0, 0.25, 1),
  category: fc.constantFrom(0, 0, 0, 1, 2),
});
const users = fc.array(fc.array(event, { maxLength: 25 }), { minLength: 1, maxLength: 4 });

/** Tables of some users, who have all types between them. */
function tablesOf(drawn: readonly (readonly TestEvent[])[]) {
  const events = [...drawn, Array.from({ length: TYPES }, (_, type) => ({ type, hour: 100 * type }))];
  const data = prepare(inputOf(events), defaultOptions, none);
  return { data, tables: fillTables(data, none), plain: events.map(withSittings) };
}

const pairs = Array.from({ length: TYPES }, (_, source) =>
  Array.from({ length: TYPES + 2 }, (_, target) => ({ source, target })),
)
  .flat()
  .filter(({ source, target }) => source !== target);

describe('the tables of all pairs', () => {
  it('should hold the counts that a plain twin finds', () => {
    fc.assert(
      fc.property(users, (drawn) => {
        const { data, tables, plain } = tablesOf(drawn);
        for (const { source, target } of pairs) {
          const entry = pairOf(data, source, target);
          const followed = plain.map((events) => lagsOf(events, source, target, TYPES).length);
          const direct = plain.map((events) => directOf(events, source, target, TYPES));
          const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
          expect(tables.counts.followed[entry]).toBe(sum(followed));
          expect(tables.counts.followers[entry]).toBe(followed.filter(Boolean).length);
          expect(tables.counts.direct[entry]).toBe(sum(direct));
          expect(tables.counts.directUsers[entry]).toBe(direct.filter(Boolean).length);
          expect(tables.counts.together[entry]).toBe(
            plain.filter(
              (events) =>
                events.some(({ type }) => type === source) &&
                events.some((one) => isTarget(one, target, TYPES)),
            ).length,
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each(['USER', 'CLOCK', 'BEFORE', 'LATER'] as const)(
    'should compare by %s as a plain twin does',
    (kind) => {
      fc.assert(
        fc.property(users, (drawn) => {
          const { data, tables, plain } = tablesOf(drawn);
          for (const { source, target } of pairs) {
            const own = plain.map((events) => compare(events, source, target, TYPES, kind));
            const sums = sumsAt(tables.sums[kind], pairOf(data, source, target));
            const total = (value: (one: { upper: number; lower: number }) => number) =>
              own.reduce((sum, one) => sum + value(one), 0);
            expect(sums.upper).toBeCloseTo(
              total(({ upper }) => upper),
              9,
            );
            expect(sums.lower).toBeCloseTo(
              total(({ lower }) => lower),
              9,
            );
            expect(sums.upperSquares).toBeCloseTo(
              total(({ upper }) => upper ** 2),
              9,
            );
            expect(sums.products).toBeCloseTo(
              total(({ upper, lower }) => upper * lower),
              9,
            );
            expect(sums.lowerSquares).toBeCloseTo(
              total(({ lower }) => lower ** 2),
              9,
            );
          }
        }),
        { numRuns: 40 },
      );
    },
  );

  it('should have the lags that a plain twin finds', () => {
    fc.assert(
      fc.property(users, (drawn) => {
        const { data, tables, plain } = tablesOf(drawn);
        const entries = pairs.map(({ source, target }) => pairOf(data, source, target));
        const lags = measureLags(data, entries, tables.counts.followed, none);
        for (const { source, target } of pairs) {
          const own = plain
            .flatMap((events) => lagsOf(events, source, target, TYPES))
            .toSorted((a, b) => a - b);
          const found = lags.get(pairOf(data, source, target));
          expect(found?.quartiles?.median ?? null).toBe(
            own.length === 0 ? null : (quantile(own, 0.5) ?? 0) * HOUR,
          );
          const bins = own.map((lag) => Math.min(LAG_BINS - 1, Math.floor((lag / 72) * LAG_BINS)));
          expect(found?.histogram).toEqual(
            Array.from({ length: LAG_BINS }, (_, bin) => bins.filter((one) => one === bin).length),
          );
        }
      }),
      { numRuns: 40 },
    );
  });
});
