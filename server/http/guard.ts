import type { IncomingMessage } from 'node:http';

/** Why a request is turned away before anything looks at it. */
export interface Turned {
  readonly status: 400 | 403;
  readonly message: string;
}

const loopbackName = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;
const proxyHeaders = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'];

/**
 * An open server on loopback can be reached by any web page its user visits. Turned away is: a request for what is no
 * path, such as `//`; one for another
 * host name (DNS rebinding), one that came through a proxy (there is no authentication that would hold it), and one
 * that a page of another origin sends.
 */
export function turnAway(request: IncomingMessage): Turned | null {
  const { headers, url = '/' } = request;
  if (!URL.canParse(url, 'http://localhost')) return { status: 400, message: 'This is no path.' };
  if (!loopbackName.test(headers.host ?? ''))
    return forbidden('This server answers only to loopback names such as localhost.');
  if (proxyHeaders.some((name) => headers[name] !== undefined)) {
    return forbidden('Requests forwarded by a proxy are refused while no access control is configured.');
  }
  if (headers.origin !== undefined && !sameOrigin(headers.origin, headers.host ?? '')) {
    return forbidden('Requests from pages of another origin are refused.');
  }
  return null;
}

function sameOrigin(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host.toLowerCase() === host.toLowerCase();
}

function forbidden(message: string): Turned {
  return { status: 403, message };
}
