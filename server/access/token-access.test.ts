import { Pool } from 'pg';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { newSecret } from './secret.ts';
import { createTokenAccess } from './token-access.ts';

describe('who bears a token', () => {
  it('should be asked for patience, and not for another token, while the database is away', async () => {
    const connection = { host: '127.0.0.1', port: 1 };
    const pool = new Pool(connection);
    const access = createTokenAccess({ pool, connection }, pino({ level: 'silent' }));
    const bearer = `Bearer ${newSecret('TOKEN')}`;
    expect(await access.admit(bearer)).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    expect(await access.admit('Bearer nothing')).toMatchObject({ code: 'UNAUTHENTICATED' });
    await pool.end();
  });
});
