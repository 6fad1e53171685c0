import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteStatements } from '../../../test/house/statements.ts';
import { createTestDatabase, type TestDatabase } from '../../database/testing.ts';
import { noLimits } from '../../llm/budgets/limits.ts';
import { seedVocabulary } from '../../vocabulary/seed.ts';
import { chooseUsers } from './chosen-users.ts';
import { type EstimateHouse, estimateBatch } from './estimate-batch.ts';

const request = { users: 'ALL', language: 'ZH', regenerate: false, principal: 'tester' } as const;

describe('the estimate of a large batch', () => {
  let database: TestDatabase;
  let house: EstimateHouse;
  beforeAll(async () => {
    database = await createTestDatabase();
    await seedVocabulary(database.pool);
    house = { database, model: 'm', limits: noLimits, timeZone: 'UTC', longestMs: 1_000 };
    // Most did little, a few did much: user n has 1 to 60 rows, and every 500th has 900.
    await database.pool.query(`
      with people as (select n, 'u' || n as id, case when n % 500 = 0 then 900 else 1 + n * 7 % 60 end as rows from generate_series(1, 2000) n),
      users as (insert into "user" (id, behavior_count) select id, rows from people returning id)
      insert into behavior (user_id, at, action, item, digest)
      select p.id, timestamptz '2026-01-01' + p.n * interval '1 minute' + k * interval '7 minutes', 'browse', 'item ' || k, int8send(p.n * 1000 + k)
      from people p join users u on u.id = p.id cross join lateral generate_series(1, p.rows) k`);
  });
  afterAll(() => database.drop());

  const everybody = { rowsOfUser: 1_000, rows: 1_000_000, mostUsers: 10_000, leastUsers: 50 };

  it('should measure some users, say how sure it is, and be as near to the whole as it says', async () => {
    const some = await estimateBatch(house, request);
    const all = await estimateBatch(house, request, everybody);
    expect(all).toMatchObject({ users: 2_000, measuredUsers: 2_000, uncertainty: 0 });
    expect(some).toMatchObject({ users: 2_000, measuredUsers: 300, behaviors: all.behaviors });
    expect(some.uncertainty).toBeGreaterThan(0);
    expect(some.uncertainty).toBeLessThan(0.1);
    expect(Math.abs(some.promptTokens / all.promptTokens - 1)).toBeLessThan(2 * some.uncertainty);
    expect(Math.abs(some.steps / all.steps - 1)).toBeLessThan(0.1);
  });

  it('should know the prompts of a user that has more rows than it reads by those that it reads', async () => {
    const [short, long] = await Promise.all([
      estimateBatch(house, { ...request, users: ['u500'] }, { ...everybody, rowsOfUser: 300 }),
      estimateBatch(house, { ...request, users: ['u500'] }, everybody),
    ]);
    expect(long).toMatchObject({ users: 1, behaviors: 900, steps: 15 });
    expect(Math.abs(short.promptTokens / long.promptTokens - 1)).toBeLessThan(0.05);
    expect(short.steps).toBe(15);
  });

  it('should take users evenly from the quiet to the busy, the same ones each time', async () => {
    const limits = { ...everybody, mostUsers: 20 };
    const chosen = await chooseUsers(database.pool, 'ALL', limits);
    expect(chosen).toEqual(await chooseUsers(database.pool, 'ALL', limits));
    expect(chosen.measured).toHaveLength(20);
    const counts = chosen.measured.map(({ behaviorCount }) => behaviorCount).toSorted((a, b) => a - b);
    expect(counts[9]).toBeGreaterThan(20);
    expect(counts[9]).toBeLessThan(40);
    expect(await chooseUsers(database.pool, 'ALL', { ...limits, rows: 100, leastUsers: 7 })).toMatchObject({
      measured: { length: 7 },
    });
  });

  it('should ask the database a few times for some thousand rows, and let others have their turn', async () => {
    const statements = noteStatements(database.pool);
    let turns = 0;
    const turning = setInterval(() => {
      turns += 1;
    }, 0);
    await estimateBatch(house, request);
    clearInterval(turning);
    const pieces = Math.ceil((300 * 33) / 5_000);
    expect(statements.take().length).toBeLessThanOrEqual(4 + 3 * (pieces + 1));
    expect(turns).toBeGreaterThan(10);
  });
});
