import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { graphiqlPolicy } from './security-headers.ts';

/** What the editor shows at first; it runs as it is on the sample. */
export const firstOperation = `# Watch the extraction of a user's events. Leaving does not cancel it.
subscription Extract {
  extractEvents(userId: "user_0001") {
    __typename
    ... on JournalItem { seq cursor }
    ... on LlmChunk { text }
    ... on Progress { percent message newEvents { type { zh en } category start context } }
    ... on Done { run { status } sequence { id eventCount coverage } }
    ... on Error { code message }
  }
}
`;

interface Page {
  readonly body: Buffer;
  readonly tag: string;
  /** The content security policy that lets just its own scripts run. */
  readonly policy: string;
}

/** True for a browser that opens the API's address. */
export function wantsGraphiql({ method, headers, url }: IncomingMessage): boolean {
  return method === 'GET' && (headers.accept ?? '').includes('text/html') && !(url ?? '').includes('query=');
}

/** Serves GraphiQL with everything it needs in one page of 9 MB, compressed once, kept by the browser. */
export function createGraphiql(): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  let page: Promise<Page> | null = null;
  return async (request, response) => {
    page ??= render();
    const { body, tag, policy } = await page;
    const headers = {
      etag: tag,
      'cache-control': 'no-cache',
      'content-encoding': 'gzip',
      'content-type': 'text/html; charset=utf-8',
      vary: 'accept',
      'content-security-policy': policy,
    };
    if (request.headers['if-none-match'] === tag) response.writeHead(304, headers).end();
    else response.writeHead(200, headers).end(body);
  };
}

async function render(): Promise<Page> {
  const html = renderGraphiQL({
    title: 'Causeway API',
    defaultQuery: firstOperation,
    // By POST over server-sent events: its own default would ask by GET, which is refused.
    method: 'POST',
    subscriptionsProtocol: 'SSE',
  });
  const body = await promisify(gzip)(html);
  return {
    body,
    tag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    policy: graphiqlPolicy(scriptHashes(html)),
  };
}

/** Hashes of the inline scripts of a page, as a content security policy names them; of what a parser makes of line ends. */
function scriptHashes(html: string): string[] {
  const scripts = html.replaceAll(/\r\n?/g, '\n').matchAll(/<script>([\s\S]*?)<\/script>/g);
  return [...scripts].map(([, text = '']) => `sha256-${createHash('sha256').update(text).digest('base64')}`);
}
