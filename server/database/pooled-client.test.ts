import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from './connect.ts';
import { inTransaction } from './in-transaction.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

/** A pool of one connection. */
function connectOnce({ connection }: TestDatabase) {
  const clients = connect(connection, 1);
  return { ...clients, [Symbol.asyncDispose]: () => clients.close() };
}

describe('a connection of the pool', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('should end nobody’s process when it is lost while somebody holds it', async () => {
    await using one = connectOnce(database);
    const client = await one.pool.connect();
    const { rows } = await client.query('select pg_backend_pid() as pid');
    // Vitest fails a run in which an error event has no listener.
    await database.pool.query('select pg_terminate_backend($1)', [rows[0].pid]);
    await expect
      .poll(() => client.query('select 1').then(String, ({ message }: Error) => message))
      .toContain('not queryable');
    client.release();
    expect((await one.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it('should not come back when it was made while the database took no writes', async () => {
    await using one = connectOnce(database);
    const { pool } = one;
    await pool.query('set default_transaction_read_only = on');
    const add = () =>
      inTransaction(pool, (transaction) => transaction.query(`insert into "user" (id) values ('late')`));
    await expect(add()).rejects.toThrow('read-only transaction');
    expect((await add()).rowCount).toBe(1);
    await pool.query('set default_transaction_read_only = on');
    await expect(one.prisma.user.create({ data: { id: 'later' } })).rejects.toThrow();
    expect(await one.prisma.user.create({ data: { id: 'later' } })).toMatchObject({ id: 'later' });
    await pool.query('set default_transaction_read_only = on');
    const client = await pool.connect();
    await expect(client.query('delete from "user"')).rejects.toThrow('read-only transaction');
    client.release();
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await database.pool.query(`delete from "user" where id like 'late%'`);
  });
});
