import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

/** What a GraphQL client is answered. The shape of `data` is the query's. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what its own query asked for
  readonly data?: any;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

type Variables = Readonly<Record<string, unknown>>;

/** Asks a query or mutation by POST. */
export async function ask(address: string, query: string, variables: Variables = {}): Promise<Answer> {
  const response = await post(address, { query, variables }, 'application/json');
  return response.json();
}

export function post(
  address: string,
  body: unknown,
  accept: string,
  signal?: AbortSignal,
): Promise<Response> {
  const headers = { 'content-type': 'application/json', accept };
  return fetch(`${address}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });
}

/** Subscribes over server-sent events. Leaving the loop closes the connection. */
export async function* overSse(
  address: string,
  query: string,
  variables: Variables = {},
): AsyncGenerator<Answer, void, undefined> {
  const leave = new AbortController();
  try {
    const response = await post(address, { query, variables }, 'text/event-stream', leave.signal);
    for await (const event of eventsOf(response)) if (event.data !== '') yield JSON.parse(event.data);
  } finally {
    leave.abort();
  }
}

/** The events of a stream that have a name; comments are passed over. */
async function* eventsOf(
  response: Response,
): AsyncGenerator<{ name: string; data: string }, void, undefined> {
  if (!response.body) return;
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of response.body) {
    text += decoder.decode(bytes, { stream: true });
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const lines = text.slice(0, end).split('\n');
      text = text.slice(end + 2);
      const field = (name: string) =>
        lines
          .find((line) => line.startsWith(`${name}:`))
          ?.slice(name.length + 1)
          .trim();
      const name = field('event');
      if (name !== undefined) yield { name, data: field('data') ?? '' };
    }
  }
}

/** Subscribes over graphql-ws. Leaving the loop closes the socket. */
export async function* overWebSocket(
  address: string,
  query: string,
  variables: Variables = {},
): AsyncGenerator<Answer, void, undefined> {
  const client = createClient({
    url: `${address.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
  });
  try {
    yield* client.iterate({ query, variables }) as AsyncIterable<Answer>;
  } catch (refused) {
    if (!Array.isArray(refused)) throw refused;
    yield { errors: refused };
  } finally {
    await client.dispose();
  }
}

/** Both ways to subscribe. */
export const transports = [
  { name: 'server-sent events', subscribe: overSse },
  { name: 'graphql-ws', subscribe: overWebSocket },
];
