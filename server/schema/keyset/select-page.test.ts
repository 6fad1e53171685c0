import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../database/testing.ts';
import type { Keyset, Position } from './keyset.ts';
import { type Bounds, selectPage } from './select-page.sql.ts';

const keyset: Keyset = {
  name: 'rows',
  from: 'keyset_row',
  columns: [
    { sql: 'at', type: 'timestamptz', descending: true, nullable: true },
    { sql: 'size', type: 'int', nullable: true },
    { sql: 'id', type: 'text' },
  ],
};

interface Row {
  readonly at: number | null;
  readonly size: number | null;
  readonly id: string;
}

/** Few values, so that most rows tie; and nulls. */
const rows = fc.uniqueArray(
  fc.record({
    at: fc.option(fc.integer({ min: 0, max: 2 })),
    size: fc.option(fc.integer({ min: 0, max: 1 })),
    id: fc.integer({ min: 0, max: 30 }).map((n) => `r${String(n).padStart(2, '0')}`),
  }),
  { maxLength: 14, selector: ({ id }) => id },
);

/** Compares as the database does: nulls last, whatever the direction. */
function compare(a: number | null, b: number | null, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return descending ? b - a : a - b;
}

const inOrder = (a: Row, b: Row) =>
  compare(a.at, b.at, true) || compare(a.size, b.size, false) || (a.id < b.id ? -1 : 1);

const placeOf = ({ at, size, id }: Row): Position => [at === null ? null : new Date(at), size, id];

describe('pages by key', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await database.pool.query('create table keyset_row (at timestamptz, size int, id text primary key)');
  });
  afterAll(() => database.drop());

  const idsOf = async (bounds: Bounds) => {
    const found = await database.pool.query<{ k2: string }>(selectPage(keyset, bounds));
    return found.rows.map(({ k2 }) => k2);
  };

  it('should be the same as a slice of the whole list, in both directions, with ties, nulls and either bound', async () => {
    const cases = fc.record({
      rows,
      limit: fc.integer({ min: 1, max: 6 }),
      skip: fc.nat({ max: 3 }),
      backward: fc.boolean(),
      after: fc.option(fc.nat()),
      before: fc.option(fc.nat()),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ rows: list, limit, skip, backward, after, before }) => {
        await database.pool.query('truncate keyset_row');
        await database.pool.query(
          `insert into keyset_row select to_timestamp(at / 1000.0), size, id
           from jsonb_to_recordset($1) as r (at float, size int, id text)`,
          [JSON.stringify(list)],
        );
        const all = list.toSorted(inOrder);
        const at = (place: number | null) =>
          place === null ? undefined : all[place % Math.max(1, all.length)];
        const [low, high] = [at(after), at(before)];
        const within = all.filter(
          (row) =>
            (!low || (row !== low && inOrder(low, row) < 0)) &&
            (!high || (row !== high && inOrder(row, high) < 0)),
        );
        const wanted = backward ? within.toReversed() : within;
        const bounds = { after: low ? placeOf(low) : null, before: high ? placeOf(high) : null };
        expect(await idsOf({ ...bounds, backward, limit, skip })).toEqual(
          wanted.slice(skip, skip + limit).map(({ id }) => id),
        );
      }),
      { numRuns: 150 },
    );
  });
});
