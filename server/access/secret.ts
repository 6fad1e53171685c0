import { createHash, randomBytes } from 'node:crypto';

/**
 * What a secret is good for, as its first letters tell: a token for everything that its role may, a pass for the same and
 * a few minutes, the secret of a session (which only its browser's cookie holds) for new passes.
 */
const prefixes = { TOKEN: 'cw_', PASS: 'cwp_', SESSION: 'cws_' } as const;
export type SecretKind = keyof typeof prefixes;

/** A new secret: 256 random bits in base64url behind its prefix. */
export function newSecret(kind: SecretKind): string {
  return prefixes[kind] + randomBytes(32).toString('base64url');
}

/** What kind of secret a text looks like; null for none. */
export function kindOfSecret(text: string): SecretKind | null {
  const [, prefix] = /^(cw[ps]?_)[\w-]{43}$/.exec(text) ?? [];
  switch (prefix) {
    case prefixes.TOKEN:
      return 'TOKEN';
    case prefixes.PASS:
      return 'PASS';
    case prefixes.SESSION:
      return 'SESSION';
    default:
      return null;
  }
}

/** The secret in an `Authorization` header, `Bearer` and the secret; null for none. */
export function readBearer(authorization: string | undefined): string | null {
  return /^bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? null;
}

/** SHA-256 in hex, which is all that is stored. (256 random bits cannot be guessed, so nothing slower is needed.) */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
