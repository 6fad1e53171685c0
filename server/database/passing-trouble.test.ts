import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from './connect.ts';
import { isPassingTrouble } from './passing-trouble.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

const errorOf = (work: Promise<unknown>) => work.then(() => undefined).catch((error: unknown) => error);

describe('isPassingTrouble', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const endOf = (pid: number) => database.pool.query('select pg_terminate_backend($1)', [pid]);

  it('should know a connection that the server ends, whoever asks over it', async () => {
    const ending = 'select pg_terminate_backend(pg_backend_pid())';
    expect(isPassingTrouble(await errorOf(database.pool.query(ending)))).toBe(true);
    expect(isPassingTrouble(await errorOf(database.prisma.$queryRawUnsafe(ending)))).toBe(true);
    const client = await database.pool.connect();
    const ended = new Promise((resolve) => client.once('end', resolve));
    client.on('error', () => undefined);
    const { rows } = await client.query('select pg_backend_pid() as pid');
    await endOf(rows[0].pid);
    await ended;
    expect(isPassingTrouble(await errorOf(client.query('select 1')))).toBe(true);
    client.release(true);
  });

  it.each([
    ['port', '127.0.0.1'],
    ['socket', '/nowhere'],
  ])('should know a server that is not at its %s, whoever asks', async (_what, host) => {
    const away = connect({ host, port: 1, user: 'nobody', database: 'none' }, 1);
    expect(isPassingTrouble(await errorOf(away.pool.query('select 1')))).toBe(true);
    expect(isPassingTrouble(await errorOf(away.prisma.user.count()))).toBe(true);
    await away.close();
  });

  it('should know a database that takes no writes for now, whoever asks', async () => {
    const one = connect(database.connection, 1);
    await one.pool.query('set default_transaction_read_only = on');
    expect(isPassingTrouble(await errorOf(one.prisma.user.create({ data: { id: 'x' } })))).toBe(true);
    await one.pool.query('set default_transaction_read_only = on');
    expect(isPassingTrouble(await errorOf(one.pool.query('delete from "user"')))).toBe(true);
    await one.close();
  });

  it('should not take a fault of the work for one', async () => {
    expect(isPassingTrouble(await errorOf(database.pool.query('select 1 / 0')))).toBe(false);
    expect(isPassingTrouble(await errorOf(database.prisma.$queryRawUnsafe('select 1 / 0')))).toBe(false);
    expect(isPassingTrouble(new Error('Connection details are missing'))).toBe(false);
    expect(isPassingTrouble('ECONNRESET')).toBe(false);
    expect(isPassingTrouble(await errorOf(readFile('/nowhere')))).toBe(false);
  });
});
