import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from './in-transaction.ts';
import { mayIdle } from './may-idle.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

describe('mayIdle', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('should lift the bound for one transaction, and for no other', async () => {
    const bound = 'show idle_in_transaction_session_timeout';
    const lifted = await inTransaction(database.pool, async (transaction) => {
      const before = await transaction.query(bound);
      await mayIdle(transaction);
      const after = await transaction.query(bound);
      return [...before.rows, ...after.rows];
    });
    expect(lifted).toEqual([
      { idle_in_transaction_session_timeout: '5s' },
      { idle_in_transaction_session_timeout: '0' },
    ]);
    const { rows } = await database.pool.query(bound);
    expect(rows).toEqual([{ idle_in_transaction_session_timeout: '5s' }]);
  });
});
