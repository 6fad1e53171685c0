import type { Token } from './tokens-query.ts';

/** Whether a token lets somebody in. */
export type TokenState = 'ACTIVE' | 'EXPIRED' | 'REVOKED';

/** @param now epoch milliseconds */
export function tokenState({ expiresAt, revokedAt }: Token, now: number): TokenState {
  if (revokedAt !== null) return 'REVOKED';
  return expiresAt !== null && Date.parse(expiresAt) <= now ? 'EXPIRED' : 'ACTIVE';
}
