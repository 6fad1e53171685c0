import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Config } from '../config.ts';

/** Why a request is turned away before anything looks at it. */
export interface Turned {
  readonly status: 400 | 403;
  readonly message: string;
}

const loopbackName = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;
const proxyHeaders = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'];

/** What the guard goes by. */
export type GuardSettings = Pick<Config, 'ACCESS' | 'BEHIND_PROXY'>;

/**
 * An open server on loopback can be reached by any web page its user visits. Turned away is: a request for what is no
 * path, such as `//`; one that a page of another origin sends; and, where everybody is let in, one for another host name
 * (DNS rebinding) and one that came through a proxy (there is no authentication that would hold it).
 */
export function turnAway({ headers, url = '/' }: IncomingMessage, settings: GuardSettings): Turned | null {
  if (!URL.canParse(url, 'http://localhost')) return { status: 400, message: 'This is no path.' };
  const outsider = settings.ACCESS === 'open' ? outsideLoopback(headers) : null;
  if (outsider) return outsider;
  if (headers.origin !== undefined && !sameOrigin(headers.origin, hostOf(headers, settings)))
    return forbidden('Requests from pages of another origin are refused.');
  return null;
}

function outsideLoopback(headers: IncomingHttpHeaders): Turned | null {
  if (!loopbackName.test(headers.host ?? ''))
    return forbidden('This server answers only to loopback names such as localhost.');
  if (proxyHeaders.some((name) => headers[name] !== undefined)) {
    return forbidden('Requests forwarded by a proxy are refused while no access control is configured.');
  }
  return null;
}

/** The host that a browser asked for. What a proxy says of it counts only where there is one: anybody can say it. */
function hostOf(headers: IncomingHttpHeaders, { BEHIND_PROXY }: GuardSettings): string {
  const forwarded = BEHIND_PROXY === '1' ? headers['x-forwarded-host'] : undefined;
  return (typeof forwarded === 'string' ? forwarded : headers.host) ?? '';
}

function sameOrigin(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host.toLowerCase() === host.toLowerCase();
}

function forbidden(message: string): Turned {
  return { status: 403, message };
}
