import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../server/database/testing.ts';
import { regressions } from './seeds.ts';
import { prepareSimulation, simulate } from './simulate.ts';
import { twins } from './twins.ts';

/** How many seeds are tried: `npm run test:faults -- --seeds 10000`; or one alone, with SEED=4711. */
const count = Number(process.env.SEEDS ?? 200);
const only = process.env.SEED;
const seeds = only === undefined ? Array.from({ length: count }, (_, index) => index + 1) : [Number(only)];

describe('the simulation of journal, lease, resume and cancel', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await prepareSimulation(database.pool);
  });
  afterAll(() => database.drop());

  it(`rules 1–6 and 8 (I1–I6): should find nothing in ${seeds.length} worlds`, {
    timeout: 60_000 + 200 * count,
  }, async () => {
    for (const seed of seeds) expect(await simulate(database.pool, seed)).toBeNull();
  });

  it.each(regressions)('should find nothing under seed $seed, which once found: $found', async ({ seed }) => {
    expect(await simulate(database.pool, seed)).toBeNull();
  });

  it.each(Object.entries(twins))(
    'should find out a twin that %s',
    { timeout: 60_000 },
    async (_name, rewrite) => {
      const found = [];
      for (let seed = 1; seed <= 200 && found.length === 0; seed += 1) {
        const finding = await simulate(database.pool, seed, rewrite);
        if (finding) found.push(finding);
      }
      expect(found).toHaveLength(1);
    },
  );
});
