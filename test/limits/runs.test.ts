import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, overSse } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { quietRun } from './quiet-run.ts';
import { refusalIn, ways } from './ways.ts';

const rows = Array.from({ length: 6 }, (_, at) => `u${at},browse,2026-01-15 10:00\n`);

describe('the runs of a principal', () => {
  let house: TestHouse;
  let joinable: string;
  beforeAll(async () => {
    house = await openTestHouse({ MAX_RUNS_PER_PRINCIPAL: '3' });
    await house.load('BEHAVIORS', `user_id,action,timestamp\n${rows.join('')}`);
    const { pool } = house.database;
    joinable = await quietRun(pool);
    await pool.query(`update run set subject = 'u0', exclusive_key = $2 where id = $1`, [
      joinable,
      'extractEvents:u0',
    ]);
    await quietRun(pool);
    for (let other = 0; other < 3; other += 1) await quietRun(pool, 'somebody else');
  });
  afterAll(() => house.close());

  it('should let a batch have as many members as it has users, and count it as one', async () => {
    const batch = `subscription { extractEventsBatch(userIds: ["u2", "u3", "u4", "u5"]) {
      ... on Done { batch { succeeded failed } } ... on Error { code } } }`;
    let last: unknown;
    for await (const { data } of overSse(house.address, batch)) last = data.extractEventsBatch;
    expect(last).toEqual({ batch: { succeeded: 4, failed: 0 } });
  });

  it.each(ways.slice(1))(
    'should be refused over $name when there are too many, and leave nothing',
    async ({ over }) => {
      const third = await quietRun(house.database.pool);
      const start = 'subscription { extractEvents(userId: "u1") { __typename } }';
      expect(refusalIn(await over(house.address, start))).toMatchObject({
        code: 'LIMIT_EXCEEDED',
        limit: 'MAX_RUNS_PER_PRINCIPAL',
        allowed: 3,
      });
      const where = { subject: 'u1' };
      expect(await house.database.prisma.run.count({ where })).toBe(0);
      await house.database.prisma.run.delete({ where: { id: third } });
    },
  );

  it('should still be joined when there are too many', async () => {
    await quietRun(house.database.pool);
    const { data } = await ask(house.address, 'mutation { startExtraction(userId: "u0") { id } }');
    expect(data.startExtraction.id).toBe(joinable);
  });
});
