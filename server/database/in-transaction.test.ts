import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from './in-transaction.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

describe('inTransaction', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('should throw the error of the work and outlive it when the connection is lost between two queries', async () => {
    const refusal = new Error('the error of the work');
    const work = inTransaction(database.pool, async (transaction) => {
      const { rows } = await transaction.query('select pg_backend_pid() as pid');
      await database.pool.query('select pg_terminate_backend($1)', [rows[0].pid]);
      await expect
        .poll(() => transaction.query('select 1').then(String, ({ message }: Error) => message))
        .toContain('not queryable');
      throw refusal;
    });
    await expect(work).rejects.toBe(refusal);
    expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it('should keep what returns, and nothing of what throws', async () => {
    const add = (id: string, after: () => void = () => undefined) =>
      inTransaction(database.pool, async (transaction) => {
        await transaction.query('insert into "user" (id) values ($1)', [id]);
        after();
        return id;
      });
    const failed = add('failed', () => {
      throw new Error('after all');
    });
    await expect(failed).rejects.toThrow('after all');
    expect(await add('kept')).toBe('kept');
    expect(await database.prisma.user.findMany({ select: { id: true } })).toEqual([{ id: 'kept' }]);
  });
});
