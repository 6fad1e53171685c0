import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';

/** Serves the built client; every path that is no file gets the page, which knows its own routes. */
export function createPage(folder: string): (request: IncomingMessage, response: ServerResponse) => void {
  if (!existsSync(folder)) return (_request, response) => notBuilt(response);
  const serve = sirv(folder, {
    single: true,
    etag: true,
    setHeaders(response, path) {
      const kept = path.startsWith('/assets/');
      response.setHeader('cache-control', kept ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  return (request, response) =>
    serve(request, response, () => {
      response.writeHead(404).end();
    });
}

function notBuilt(response: ServerResponse): void {
  response
    .writeHead(503, { 'content-type': 'text/plain; charset=utf-8' })
    .end('The page is not built yet: run `npm run build`.\n');
}
