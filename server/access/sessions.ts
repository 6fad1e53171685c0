import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { inTransaction } from '../database/in-transaction.ts';
import type { Principal, Role } from './principal.ts';
import { accessChannel, noteUse } from './rights.sql.ts';
import { hashSecret, newSecret } from './secret.ts';
import { closeSession, forgetPasses, forgetSessions, insertPass, openSession } from './sessions.sql.ts';

/** Days for which a browser stays signed in, unless its token expires before. */
const sessionDays = 30;

/** A browser's session that was just opened. */
export interface NewSession {
  /** For its cookie. */
  readonly secret: string;
  /** Seconds that it lasts. */
  readonly seconds: number;
}

/** A short-lived bearer token of a session. */
export interface Pass {
  readonly pass: string;
  readonly until: Date;
}

/** Opens a session by the right of a token. */
export async function openBrowserSession(pool: Pool, tokenId: number): Promise<NewSession> {
  const secret = newSecret('SESSION');
  return inTransaction(pool, async (transaction) => {
    await transaction.query(forgetSessions);
    const { rows } = await transaction.query<{ seconds: number }>(openSession, [
      randomUUID(),
      hashSecret(secret),
      tokenId,
      sessionDays,
    ]);
    return { secret, seconds: rows[0]?.seconds ?? 0 };
  });
}

/** A new pass of the session that a secret belongs to; null when it is over. */
export async function newPass(pool: Pool, secret: string, minutes: number): Promise<Pass | null> {
  const pass = newSecret('PASS');
  const { rows } = await pool.query<{ until: Date; tokenId: number }>(insertPass, [
    hashSecret(pass),
    hashSecret(secret),
    minutes,
  ]);
  const [row] = rows;
  if (!row) return null;
  await pool.query(forgetPasses);
  await pool.query(noteUse, [row.tokenId]);
  return { pass, until: row.until };
}

/** Ends a session and what goes on by its passes, on all nodes. Answers whose it was; null when it was over. */
export async function closeBrowserSession(pool: Pool, secret: string): Promise<Principal | null> {
  return inTransaction(pool, async (transaction) => {
    const { rows } = await transaction.query<{ id: string; principal: string; role: Role }>(closeSession, [
      hashSecret(secret),
    ]);
    const [row] = rows;
    if (!row) return null;
    await transaction.query('select pg_notify($1, $2)', [accessChannel, `session:${row.id}`]);
    return { id: row.principal, role: row.role };
  });
}
