import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

/** What a GraphQL client is answered. The shape of `data` is the query's. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what its own query asked for
  readonly data?: any;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

type Variables = Readonly<Record<string, unknown>>;

/** Asks a query or mutation by POST, as the bearer of a token if there is one. */
export async function ask(
  address: string,
  query: string,
  variables: Variables = {},
  bearer?: string,
): Promise<Answer> {
  const response = await post(address, { query, variables }, 'application/json', { bearer });
  return response.json();
}

export function post(
  address: string,
  body: unknown,
  accept: string,
  { signal, bearer }: { signal?: AbortSignal; bearer?: string | undefined } = {},
): Promise<Response> {
  const headers = { 'content-type': 'application/json', accept, ...authorization(bearer) };
  return fetch(`${address}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });
}

const authorization = (bearer: string | undefined) =>
  bearer === undefined ? {} : { authorization: `Bearer ${bearer}` };

/** Subscribes over server-sent events. Leaving the loop closes the connection. */
export async function* overSse(
  address: string,
  query: string,
  variables: Variables = {},
  bearer?: string,
): AsyncGenerator<Answer, void, undefined> {
  const leave = new AbortController();
  try {
    const response = await post(address, { query, variables }, 'text/event-stream', {
      signal: leave.signal,
      bearer,
    });
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
  bearer?: string,
): AsyncGenerator<Answer, void, undefined> {
  const client = createClient({
    url: `${address.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: authorization(bearer),
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
