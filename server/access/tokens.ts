import type { Database } from '../database/database.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { notFound, Refusal } from '../refusals/refusals.ts';
import type { Role } from './principal.ts';
import { accessChannel } from './rights.sql.ts';
import { hashSecret, newSecret } from './secret.ts';

/** A token to be made. */
export interface TokenOrder {
  /** Who it stands for: 1 to 80 characters. */
  readonly name: string;
  readonly role: Role;
  /** Days for which it is good, 1 to 3,650; null for as long as it is not revoked. */
  readonly days: number | null;
}

/** A token that was just made. */
export interface NewToken {
  readonly id: number;
  /** The token itself, which is told here and never again. */
  readonly secret: string;
}

const longestName = 80;
const mostDays = 3_650;
const dayMs = 86_400_000;

/** Makes a token. Refused with BAD_USER_INPUT. */
export async function createToken({ prisma }: Database, { name, role, days }: TokenOrder): Promise<NewToken> {
  const principal = name.replaceAll('\0', '').toWellFormed().trim();
  if (principal === '' || [...principal].length > longestName)
    throw new Refusal('BAD_USER_INPUT', `The name of a token has 1 to ${longestName} characters.`);
  if (days !== null && !(Number.isInteger(days) && days >= 1 && days <= mostDays))
    throw new Refusal('BAD_USER_INPUT', `A token is good for 1 to ${mostDays} days.`);
  const secret = newSecret('TOKEN');
  const expiresAt = days === null ? null : new Date(Date.now() + days * dayMs);
  const { id } = await prisma.accessToken.create({
    data: { principal, role, hash: hashSecret(secret), expiresAt },
    select: { id: true },
  });
  return { id, secret };
}

/**
 * Revokes a token with the sessions that were opened with it; what goes on by its right ends on all nodes. One that is
 * revoked already stays so. Refused with NOT_FOUND.
 */
export async function revokeToken({ pool }: Database, id: number): Promise<void> {
  await inTransaction(pool, async (transaction) => {
    const { rowCount } = await transaction.query(
      'update access_token set revoked_at = coalesce(revoked_at, now()) where id = $1',
      [id],
    );
    if (rowCount === 0) throw notFound('token');
    await transaction.query('delete from session where token_id = $1', [id]);
    await transaction.query('select pg_notify($1, $2)', [accessChannel, `token:${id}`]);
  });
}
