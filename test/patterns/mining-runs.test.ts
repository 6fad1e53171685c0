import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../server/database/testing.ts';
import { ask, overSse, transports } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { follow, itemOf, itemsOf, itemsUntil, refusalOf } from '../house/run-items.ts';
import { storeSequences } from '../house/sequences.ts';
import { lineOf, minePatterns } from './pattern-queries.ts';

/** The codes of types, each once, in their order. */
const codesOf = async ({ prisma }: TestDatabase): Promise<string[]> =>
  (await prisma.eventType.findMany({ orderBy: { code: 'asc' }, select: { code: true } })).map(
    ({ code }) => code,
  );

/** One after the other, a minute apart. */
const inARow = (codes: readonly string[]) => codes.map((code, at) => `${code}@${60 * at}`);

const ranksOf = (items: readonly { newPatterns?: { rank: number }[] }[]) =>
  items.flatMap(({ newPatterns = [] }) => newPatterns.map(({ rank }) => rank));
const oneTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1);
const watchPatterns = follow.replace(
  'evidence { id action item place } }',
  'evidence { id } } newPatterns { rank }',
);

describe('a mining run', () => {
  let database: TestDatabase;
  let house: TestHouse;
  let codes: string[];
  beforeEach(async () => {
    database = await createTestDatabase();
    house = await openTestHouse({ LEASE_MS: '1000' }, database);
    codes = await codesOf(database);
  });
  afterEach(async () => {
    await house.stop();
    await database.drop();
  });

  /** Two users who do the same 14 things in the same order: 3,458 patterns of 2 to 5 events. */
  const storeTwins = () =>
    storeSequences(
      database,
      ['a', 'b'].map((userId) => ({ userId, events: inARow(codes.slice(0, 14)) })),
    );
  const all = { minUsers: 2, kind: 'ALL', maxLength: 5 };
  const minings = async () =>
    (await ask(house.address, '{ minings { totalCount } }')).data.minings.totalCount;

  it.each(transports)(
    'rules 1–3, 5: should be told whole over $name, and again behind any item',
    async ({ subscribe }) => {
      await storeTwins();
      const items = await itemsOf(subscribe(house.address, minePatterns, { question: all }));
      expect(items.map(({ seq }) => seq)).toEqual(oneTo(items.length));
      expect(ranksOf(items)).toEqual(oneTo(200));
      expect(items.at(-1)).toMatchObject({ __typename: 'Done', mining: { patternCount: 3_458 } });
      const half = items[Math.floor(items.length / 2)];
      const rest = await itemsOf(
        subscribe(house.address, minePatterns, { question: all, after: half.cursor }),
      );
      expect(rest).toEqual(items.slice(half.seq));
    },
  );

  it('rule 8: should be joined by whoever asks the same meanwhile, and be refused a key that asked something else', async () => {
    await storeTwins();
    const both = await Promise.all(
      [1, 2].map(() => itemsOf(overSse(house.address, minePatterns, { question: all, runKey: 'mine' }))),
    );
    expect(both[1]).toEqual(both[0]);
    const other = overSse(house.address, minePatterns, { question: {}, runKey: 'mine' });
    expect(await refusalOf(other)).toBe('KEY_REUSED');
  });

  it('rule 6: should end when it is cancelled in the middle, and leave no answer', async () => {
    // Every second of 40 things is the same: too many patterns to be through soon.
    const events = inARow(oneTo(60).map((at) => codes[at % 6] ?? ''));
    await storeSequences(
      database,
      ['a', 'b', 'c', 'd'].map((userId) => ({ userId, events })),
    );
    const stream = overSse(house.address, minePatterns, { question: { ...all, maxLength: 20 } });
    const [begun] = (await itemsUntil(stream, ({ stage }) => stage === 'MINING')).slice(-1);
    const cancel = 'mutation ($id: ID!) { cancelRun(runId: $id) { status } }';
    expect((await ask(house.address, cancel, { id: begun.runId })).data.cancelRun.status).toBe('CANCELLED');
    const items = await itemsOf(overSse(house.address, follow, { runId: begun.runId }));
    expect(items.at(-1)).toMatchObject({ __typename: 'Error', code: 'CANCELLED' });
    expect(await minings()).toBe(0);
    // What it had begun to store is deleted with the next one.
    await itemsOf(overSse(house.address, minePatterns, { question: { minUsers: 4, maxLength: 2 } }));
    expect(await database.prisma.mining.count()).toBe(1);
  });

  it('rule 10: should be gone on with by another node, each pattern once and in order', async () => {
    await storeTwins();
    const stream = overSse(house.address, minePatterns, { question: all });
    const [shown] = (await itemsUntil(stream, ({ newPatterns = [] }) => newPatterns.length > 0)).slice(-1);
    await house.stop();
    const run = await database.prisma.run.findUniqueOrThrow({ where: { id: shown.runId } });
    expect(run.endedAt).toBeNull();
    house = await openTestHouse({ LEASE_MS: '1000' }, database);
    const items = await itemsOf(overSse(house.address, watchPatterns, { runId: shown.runId }));
    expect(items.map(({ seq }) => seq)).toEqual(oneTo(items.length));
    expect(ranksOf(items)).toEqual(oneTo(200));
    const percents = items.flatMap(({ percent }) => percent ?? []);
    expect(percents).toEqual(percents.toSorted((a, b) => a - b));
    const stored = await database.prisma.pattern.findMany({
      orderBy: { rank: 'asc' },
      select: { rank: true },
    });
    expect(stored.map(({ rank }) => rank)).toEqual(oneTo(3_458));
  });

  it('rule 10: should end, and say so, when the data changed before another node could go on', async () => {
    await storeTwins();
    const stream = overSse(house.address, minePatterns, { question: all });
    const [shown] = (await itemsUntil(stream, ({ newPatterns = [] }) => newPatterns.length > 0)).slice(-1);
    await house.stop();
    await storeSequences(database, [{ userId: 'late', events: inARow(codes.slice(3, 6)) }]);
    house = await openTestHouse({ LEASE_MS: '1000' }, database);
    const items = await itemsOf(overSse(house.address, follow, { runId: shown.runId }));
    expect(items.at(-1)).toMatchObject({ __typename: 'Error', code: 'DATA_CHANGED', retryable: true });
    const retry = 'mutation ($id: ID!) { retryRun(runId: $id) { id } }';
    const { data } = await ask(house.address, retry, { id: shown.runId });
    const again = await itemsOf(overSse(house.address, follow, { runId: data.retryRun.id }));
    expect(again.at(-1)).toMatchObject({ __typename: 'Done' });
    expect(await minings()).toBe(1);
  });

  it('should give nothing in part when there are too many patterns, and say what would fit', async () => {
    const rare = codes.slice(0, 28);
    await storeSequences(database, [
      { userId: 'a', events: inARow(rare) },
      { userId: 'b', events: inARow(rare.slice(0, 3)) },
    ]);
    const question = { kind: 'ALL', minUsers: 1, maxLength: 5 };
    const end = (await itemsOf(overSse(house.address, minePatterns, { question }))).at(-1);
    expect(end).toMatchObject({ __typename: 'Error', code: 'MINING_LIMIT', retryable: false });
    expect(end.message).toContain('and 100000 of them can be kept. A support of 2 users');
    expect(await minings()).toBe(0);
    const fitting = await itemsOf(
      overSse(house.address, minePatterns, { question: { ...question, minUsers: 2 } }),
    );
    expect(fitting.flatMap(({ newPatterns = [] }) => newPatterns.map(lineOf))).toHaveLength(4);
    const top = await itemsOf(overSse(house.address, minePatterns, { question: { ...question, top: 3 } }));
    expect(top.at(-1).mining.patternCount).toBe(3);
  });
});

it('should be asked of a database that nothing was extracted in', async () => {
  const house = await openTestHouse();
  try {
    const items = await itemsOf(overSse(house.address, minePatterns));
    expect(itemOf({ data: { item: items.at(-1) } })).toMatchObject({
      mining: { sequenceCount: 0, patternCount: 0 },
    });
  } finally {
    await house.close();
  }
});
