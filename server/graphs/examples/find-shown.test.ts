import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeTestGraph } from '../../../test/graphs/stored-graph.ts';
import { createTestDatabase, type TestDatabase } from '../../database/testing.ts';
import { eventCategories } from '../../patterns/data/mined-data.ts';
import { seedVocabulary } from '../../vocabulary/seed.ts';
import { isTarget, lagsOf, withSittings } from '../backbone/plain-twin.ts';
import type { TestEvent } from '../backbone/testing.ts';
import { type Search, searchSequences } from './find-shown.ts';

const CODES = ['compare_models', 'dine', 'shop', 'work'] as const;
const TYPES = CODES.length;
const HOUR = 3_600_000;
const BEGIN = Date.UTC(2025, 0, 6);

/** Half hours of few days, so that events are often just as far apart as the end of a sitting or of the window. */
const event = fc.record({
  type: fc.nat(TYPES - 1),
  hour: fc.nat(2 * 24 * 5).map((halves) => halves / 2),
  hours: fc.constantFrom(0, 0.5, 1),
  category: fc.constantFrom(0, 0, 0, 1, 2),
});
const users = fc.array(fc.array(event, { maxLength: 25 }), { minLength: 1, maxLength: 8, size: 'max' });
const period = fc.option(fc.tuple(fc.nat(30), fc.integer({ min: 90, max: 120 })), { nil: null });

/** An event that takes no time. */
const oneAt = (type: number, hour: number) => ({ type, hour, hours: 0, category: 0 }) as const;

const at = (hour: number): string => new Date(BEGIN + hour * HOUR).toISOString();

describe('the users who show a pair', () => {
  let database: TestDatabase;
  let drawn = 0;
  beforeAll(async () => {
    database = await createTestDatabase();
    await seedVocabulary(database.pool);
  });
  afterAll(() => database.drop());

  /** Stores users with their events in time order; answers the graph of them, and the events by their ids. */
  async function store(logs: readonly (readonly TestEvent[])[]) {
    drawn += 1;
    const events = new Map<string, TestEvent>();
    const sequenceIds: number[] = [];
    for (const [place, log] of logs.entries()) {
      const userId = `u${drawn}-${place}`;
      await database.prisma.user.create({ data: { id: userId } });
      const data = { userId, version: 1, status: 'CURRENT' as const, language: 'ZH' };
      const { id: sequenceId } = await database.prisma.sequence.create({ data });
      sequenceIds.push(sequenceId);
      const sorted = log.toSorted((a, b) => a.hour - b.hour);
      const rows = await database.prisma.event.createManyAndReturn({
        data: sorted.map(({ type, hour, hours = 0, category = 0 }) => ({
          ...{
            sequenceId,
            userId,
            typeCode: CODES[type] ?? '',
            category: eventCategories[category] ?? 'CHURN',
          },
          ...{ source: 'MODEL' as const, start: at(hour), end: at(hour + hours) },
        })),
      });
      for (const [index, { id }] of rows.entries()) events.set(String(id), sorted[index] ?? never());
    }
    return { graphId: await storeTestGraph(database, { sequenceIds }), sequenceIds, events };
  }

  it('should be those whom the backbone counts, each with the first target and the last source before it', async () => {
    await fc.assert(
      fc.asyncProperty(users, period, async (logs, bounds) => {
        const { graphId, sequenceIds, events } = await store(logs);
        const [from, to] = bounds ?? [0, Number.POSITIVE_INFINITY];
        const plain = logs.map((log) => withSittings(log.filter(({ hour }) => hour >= from && hour < to)));
        const pairs = CODES.flatMap((_, source) =>
          Array.from({ length: TYPES + 2 }, (_unused, target) => ({ source, target })),
        ).filter(({ source, target }) => source !== target);
        const searches = pairs.map(
          ({ source, target }): Search => ({
            ...{ graphId, feature: null, windowMs: 72 * HOUR, after: 0, first: 50 },
            ...{ from: bounds && at(from), to: bounds && at(to) },
            source: CODES[source] ?? null,
            target: CODES[target] ?? null,
            category: target < TYPES ? null : (eventCategories[target - TYPES + 1] ?? null),
          }),
        );
        const found = await searchSequences(database.pool, searches);
        for (const [place, { source, target }] of pairs.entries()) {
          const lags = plain.map((log) => lagsOf(log, source, target, TYPES));
          const followers = sequenceIds.filter((_, user) => (lags[user] ?? []).length > 0);
          expect(found[place]?.map(({ sequenceId }) => sequenceId)).toEqual(followers);
          for (const shown of found[place] ?? []) {
            const user = sequenceIds.indexOf(shown.sequenceId);
            const cause = events.get(shown.source ?? '') ?? never();
            const effect = events.get(shown.target ?? '') ?? never();
            expect(cause.type).toBe(source);
            expect(isTarget(effect, target, TYPES)).toBe(true);
            expect(effect.hour - cause.hour).toBe(lags[user]?.[0]);
            const before = plain[user]?.filter(({ hour }) => hour < effect.hour) ?? [];
            expect(lagsOf(before, source, target, TYPES)).toEqual([]);
          }
        }
      }),
      // Just a window apart, which is seldom drawn.
      { numRuns: 25, examples: [[[[oneAt(0, 0), oneAt(1, 72)]], null]] },
    );
  });

  it('should be found page by page, each once, however few show it', async () => {
    const shows = [
      { type: 0, hour: 0 },
      { type: 1, hour: 24 },
    ];
    const logs = Array.from({ length: 60 }, (_, user) =>
      user % 7 === 3 ? shows : shows.toReversed().slice(1),
    );
    const { graphId, sequenceIds } = await store(logs);
    const search = {
      ...{ graphId, feature: null, source: CODES[0], target: CODES[1], category: null },
      ...{ windowMs: 72 * HOUR, from: null, to: null, first: 2 },
    };
    const pages: number[][] = [];
    for (let after = 0; ; after = pages.at(-1)?.at(-1) ?? after) {
      const [shown = []] = await searchSequences(database.pool, [{ ...search, after }]);
      if (shown.length === 0) break;
      pages.push(shown.map(({ sequenceId }) => sequenceId));
    }
    expect(pages.map((page) => page.length)).toEqual([2, 2, 2, 2, 1]);
    expect(pages.flat()).toEqual(sequenceIds.filter((_, user) => user % 7 === 3));
  });
});

function never(): never {
  throw new Error('An event is not there.');
}
