import type { ServerResponse } from 'node:http';
import helmet from 'helmet';

const policyOf = (directives: Readonly<Record<string, string>>): string =>
  Object.entries({
    'default-src': "'none'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
    ...directives,
  })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** For what is no page: data that a browser opens by its address can do nothing. */
const dataPolicy = policyOf({ 'form-action': "'none'" });

/**
 * For the page: everything from this server, nothing inline but styles. Those must be allowed, as a nonce would not reach
 * them all: Ant Design gives it to its style sheets, and not to the ones by which it holds the scroll of what lies below
 * a dialog. Images of graphs are drawn from `data:` and `blob:`.
 */
export const pagePolicy = policyOf({
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self' data:",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
});

/** For GraphiQL, which is one page with its scripts inline. @param scripts their hashes, for example `sha256-…` */
export const graphiqlPolicy = (scripts: readonly string[]): string =>
  policyOf({
    'script-src': scripts.map((hash) => `'${hash}'`).join(' '),
    'style-src': "'unsafe-inline'",
    'img-src': "'self' data:",
    'font-src': 'data:',
    'connect-src': "'self'",
    'worker-src': 'blob:',
    'form-action': "'none'",
  });

/**
 * Sets what keeps an answer from being framed, sniffed, or read by pages of another origin. Pages have a content security
 * policy of their own. @param https whether this server is reached by HTTPS alone, which is then asked for ever after
 */
export function createSecurityHeaders(https: boolean): (response: ServerResponse) => void {
  const set = helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: https,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  });
  return (response) => {
    response.setHeader('content-security-policy', dataPolicy);
    set(response.req, response, () => undefined);
  };
}
