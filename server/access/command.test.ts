import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import { readCommand, runCommand, type TokenCommand } from './command.ts';
import { findRights } from './find-rights.ts';

describe('readCommand', () => {
  it('should read an order, a list and a revocation', () => {
    const order = { verb: 'create', role: 'ANALYST', name: 'Li Wei' };
    expect(readCommand(['create', '--role', 'analyst', '--name', 'Li Wei'])).toEqual({
      ...order,
      days: null,
    });
    expect(readCommand(['create', '--role=Analyst', '--name=Li Wei', '--days=90'])).toEqual({
      ...order,
      days: 90,
    });
    expect(readCommand(['list'])).toEqual({ verb: 'list' });
    expect(readCommand(['revoke', '12'])).toEqual({ verb: 'revoke', id: 12 });
  });

  it.each([
    [[]],
    [['create', '--role', 'king', '--name', 'x']],
    [['create', '--role', 'admin']],
    [['create', 'x', '--role', 'admin', '--name', 'x']],
    [['create', '--role', 'admin', '--name', 'x', '--days', 'many']],
    [['revoke']],
    [['revoke', '-1']],
    [['revoke', '1', '2']],
    [['list', '--force']],
  ])('should make nothing of %j', (args) => {
    expect(readCommand(args)).toBeNull();
  });
});

describe('runCommand', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  async function run(command: TokenCommand): Promise<string[]> {
    const said: string[] = [];
    await runCommand(command, {
      database,
      log: pino({ level: 'silent' }),
      say: (line) => void said.push(line),
    });
    return said;
  }

  it('should make a token that is good until it is revoked, and show it once', async () => {
    expect(await run({ verb: 'list' })).toEqual(['There are no tokens.']);
    const [words, secret = ''] = await run({ verb: 'create', name: 'Li Wei', role: 'ADMIN', days: 90 });
    expect(words).toContain('for Li Wei, admin');
    const rights = await findRights(database.pool, secret);
    expect(rights).toMatchObject({ principal: { id: 'Li Wei', role: 'ADMIN' } });
    const id = 'tokenId' in rights ? rights.tokenId : 0;
    expect((await run({ verb: 'list' })).join()).toMatch(/Li Wei {2}admin {2}until \d{4}-.* {2}last used/);
    expect((await run({ verb: 'list' })).join()).not.toContain(secret);
    await run({ verb: 'revoke', id });
    expect(await findRights(database.pool, secret)).toMatchObject({ denied: 'This token was revoked.' });
    expect((await run({ verb: 'list' })).join()).toContain('revoked');
    await expect(run({ verb: 'revoke', id: id + 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const entries = await database.prisma.auditEntry.findMany({ orderBy: { id: 'asc' } });
    expect(entries).toMatchObject([
      { principal: 'local', action: 'token create', subject: String(id), outcome: 'DONE' },
      { action: 'token revoke', subject: String(id), outcome: 'DONE' },
      { action: 'token revoke', outcome: 'REFUSED', code: 'NOT_FOUND' },
    ]);
  });
});
