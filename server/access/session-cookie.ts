const name = 'causeway_session';

/** Out of the reach of scripts, sent only by pages of this server, and only to where it is good for something. */
const attributes = (secure: boolean): string =>
  `Path=/session; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;

/** The `Set-Cookie` that keeps a session's secret in a browser, for so many seconds. */
export function sessionCookie(secret: string, seconds: number, secure: boolean): string {
  return `${name}=${secret}; Max-Age=${seconds}; ${attributes(secure)}`;
}

/** The `Set-Cookie` that takes it away. */
export function clearedCookie(secure: boolean): string {
  return `${name}=; Max-Age=0; ${attributes(secure)}`;
}

/** The session's secret in a `Cookie` header; null for none. */
export function readCookie(header: string | undefined): string | null {
  const pair = (header ?? '')
    .split(';')
    .map((text) => text.trim())
    .find((text) => text.startsWith(`${name}=`));
  return pair === undefined ? null : pair.slice(name.length + 1);
}
