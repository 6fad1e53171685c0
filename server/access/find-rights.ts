import type { Pool } from 'pg';
import { type Denial, unauthenticated } from './access.ts';
import type { Principal, Role } from './principal.ts';
import { noteUse, rightsOfPass, rightsOfToken } from './rights.sql.ts';
import { hashSecret, kindOfSecret } from './secret.ts';

/** What a token or a pass is good for now. */
export interface Rights {
  readonly principal: Principal;
  readonly tokenId: number;
  /** The browser's session that a pass belongs to; null for a token. */
  readonly sessionId: string | null;
  /** Milliseconds until it expires, by the clock of the database; null for never. */
  readonly leftMs: number | null;
}

interface RightsRow {
  readonly tokenId: number;
  readonly sessionId: string | null;
  readonly principal: string;
  readonly role: Role;
  readonly revoked: boolean;
  readonly leftMs: number | null;
  readonly useToNote: boolean;
}

/** What the bearer of a secret may do, or why nothing. One look into the database, so that a revoked one is refused at once. */
export async function findRights(pool: Pool, secret: string): Promise<Rights | Denial> {
  const kind = kindOfSecret(secret);
  if (kind !== 'TOKEN' && kind !== 'PASS') return unknown;
  const { rows } = await pool.query<RightsRow>(kind === 'TOKEN' ? rightsOfToken : rightsOfPass, [
    hashSecret(secret),
  ]);
  const [row] = rows;
  if (!row) return unknown;
  const { principal, role, revoked, useToNote, ...rights } = row;
  if (revoked) return unauthenticated('This token was revoked.');
  if (rights.leftMs !== null && rights.leftMs <= 0)
    return unauthenticated(kind === 'TOKEN' ? 'This token has expired.' : 'This pass has expired.');
  if (useToNote) await pool.query(noteUse, [rights.tokenId]);
  return { ...rights, principal: { id: principal, role } };
}

/** The same words whatever is wrong with it. */
const unknown = unauthenticated('This is no token of this server.');
