import { type Client, CloseCode, createClient } from 'graphql-ws/client';
import type { Passes } from '../access/passes.ts';

/** Milliseconds between our pings, and how long an answer to one may take. */
const pingEvery = 12_000;
const pongWithin = 5_000;

/**
 * The one WebSocket of the page, opened with the first subscription and closed with the last. A peer that has
 * gone silent is given up after an unanswered ping, because a half-open connection reports nothing by itself.
 * The library's own retries are off: they would send the same subscription again and not go on from a cursor.
 * It is opened with the page's pass, and not before there is one; when that expires, the server closes it.
 */
export function createSocket(url: string, passes: Passes): Client {
  let giveUp: ReturnType<typeof setTimeout> | undefined;
  let pass: string | null = null;
  const client = createClient({
    url: async () => {
      pass = await passes.ready();
      return url;
    },
    connectionParams: () => (pass === null ? {} : { authorization: `Bearer ${pass}` }),
    lazy: true,
    lazyCloseTimeout: 3_000,
    keepAlive: pingEvery,
    connectionAckWaitTimeout: 10_000,
    retryAttempts: 0,
    on: {
      ping: (received) => {
        if (!received) giveUp = setTimeout(() => client.terminate(), pongWithin);
      },
      pong: (received) => {
        if (received) clearTimeout(giveUp);
      },
      closed: (event) => {
        clearTimeout(giveUp);
        if (isDismissal(event)) passes.expired(pass);
      },
    },
  });
  return client;
}

/** True when the server closed the socket because it lets nobody in with its pass, or not any more. */
function isDismissal(event: unknown): boolean {
  return (
    typeof event === 'object' && event !== null && 'code' in event && event.code === CloseCode.Unauthorized
  );
}
