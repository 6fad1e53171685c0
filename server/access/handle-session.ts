import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { type AuditHouse, audited } from '../audit/audit.ts';
import type { Config } from '../config.ts';
import { findRights } from './find-rights.ts';
import { readBearer } from './secret.ts';
import { clearedCookie, readCookie, sessionCookie } from './session-cookie.ts';
import { closeBrowserSession, newPass, openBrowserSession } from './sessions.ts';

interface SessionHouse extends AuditHouse {
  readonly config: Pick<Config, 'ACCESS' | 'BEHIND_PROXY' | 'PASS_MINUTES'>;
}

interface Answer {
  readonly status: number;
  readonly body?: object;
  /** A `Set-Cookie`. */
  readonly cookie?: string;
}

/**
 * Answers what a browser asks to be signed in, and stay so:
 *
 * - `GET /session`: `{"access": "open"}` or `{"access": "tokens"}`, for anybody;
 * - `POST /session` with `Authorization: Bearer` and a token: 201, a cookie for the paths below, and the first pass;
 * - `POST /session/pass` with the cookie: a new pass, `{"pass": "…", "until": "…"}`;
 * - `DELETE /session` with the cookie: 204, and the passes are good for nothing any more.
 *
 * The cookie alone is good for nothing else: what a page wants from the API it asks for with a pass. 401 for a token or a
 * cookie that is good for nothing, 404 for another path and where everybody is let in, 405 for another method.
 */
export async function handleSession(
  request: IncomingMessage,
  response: ServerResponse,
  house: SessionHouse,
): Promise<void> {
  const { status, body, cookie } = await answerTo(request, house);
  response.writeHead(status, {
    'cache-control': 'no-store',
    ...(body ? { 'content-type': 'application/json' } : {}),
    ...(cookie ? { 'set-cookie': cookie } : {}),
    ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
  });
  response.end(body && `${JSON.stringify(body)}\n`);
}

async function answerTo({ method, url, headers }: IncomingMessage, house: SessionHouse): Promise<Answer> {
  const { ACCESS: access } = house.config;
  const { pathname } = new URL(url ?? '/', 'http://localhost');
  if (pathname === '/session' && method === 'GET') return { status: 200, body: { access } };
  if (access === 'open')
    return refused(404, 'There is nothing to sign in to: everybody who reaches this server is let in.');
  switch (`${method} ${pathname}`) {
    case 'POST /session':
      return signIn(house, headers);
    case 'POST /session/pass':
      return renew(house, readCookie(headers.cookie));
    case 'DELETE /session':
      return signOut(house, headers);
    default:
      return pathname === '/session' || pathname === '/session/pass'
        ? refused(405, 'This path takes other methods.')
        : refused(404, 'There is no such path.');
  }
}

async function signIn(house: SessionHouse, headers: IncomingHttpHeaders): Promise<Answer> {
  const { pool } = house.database;
  const rights = await findRights(pool, readBearer(headers.authorization) ?? '');
  if ('denied' in rights) return refused(401, rights.denied);
  const { principal, tokenId, sessionId } = rights;
  if (sessionId !== null) return refused(401, 'A browser signs in with a token.');
  const { secret, seconds } = await audited(
    house,
    { principal, action: 'sign in', subject: `token ${tokenId}` },
    () => openBrowserSession(pool, tokenId),
  );
  const { status, body } = await renew(house, secret);
  if (status !== 200) return refused(401, 'This token was revoked.');
  return {
    status: 201,
    ...(body ? { body } : {}),
    cookie: sessionCookie(secret, seconds, isSecure(house, headers)),
  };
}

async function renew({ database, config }: SessionHouse, secret: string | null): Promise<Answer> {
  const pass = secret === null ? null : await newPass(database.pool, secret, config.PASS_MINUTES);
  return pass ? { status: 200, body: pass } : refused(401, 'This browser is not signed in.');
}

async function signOut(house: SessionHouse, headers: IncomingHttpHeaders): Promise<Answer> {
  const secret = readCookie(headers.cookie);
  const owner = secret === null ? null : await closeBrowserSession(house.database.pool, secret);
  if (owner) await audited(house, { principal: owner, action: 'sign out', subject: null }, async () => owner);
  return { status: 204, cookie: clearedCookie(isSecure(house, headers)) };
}

/** Only a proxy in front speaks HTTPS, and it does unless it says otherwise. */
function isSecure({ config }: SessionHouse, headers: IncomingHttpHeaders): boolean {
  return config.BEHIND_PROXY === '1' && headers['x-forwarded-proto'] !== 'http';
}

function refused(status: number, message: string): Answer {
  return { status, body: { message } };
}
