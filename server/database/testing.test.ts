import { describe, expect, it } from 'vitest';
import { openDatabase } from './database.ts';
import { createTestDatabase } from './testing.ts';

describe('createTestDatabase', () => {
  it('should give each test an empty database of its own with the whole schema', async () => {
    const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    await one.prisma.user.create({ data: { id: 'user_0001' } });
    expect(await one.prisma.user.count()).toBe(1);
    expect(await other.prisma.user.count()).toBe(0);
    await Promise.all([one.drop(), other.drop()]);
  });

  it('should have the job queue installed', async () => {
    const database = await createTestDatabase();
    const { rows } = await database.pool.query('select count(*)::int as jobs from graphile_worker.jobs');
    expect(rows).toEqual([{ jobs: 0 }]);
    await database.drop();
  });

  it('should be reachable by its address', async () => {
    const database = await createTestDatabase();
    const second = await openDatabase({
      dataDir: '',
      databaseUrl: database.url,
      poolSize: 2,
      onStage: () => undefined,
    });
    await second.prisma.user.create({ data: { id: 'user_0002' } });
    expect(await database.prisma.user.count()).toBe(1);
    await second.close();
    await database.drop();
  });
});
