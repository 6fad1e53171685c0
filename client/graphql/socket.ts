import { type Client, createClient } from 'graphql-ws/client';

/** Milliseconds between our pings, and how long an answer to one may take. */
const pingEvery = 12_000;
const pongWithin = 5_000;

/**
 * The one WebSocket of the page, opened with the first subscription and closed with the last. A peer that has
 * gone silent is given up after an unanswered ping, because a half-open connection reports nothing by itself.
 * The library's own retries are off: they would send the same subscription again and not go on from a cursor.
 */
export function createSocket(url: string): Client {
  let giveUp: ReturnType<typeof setTimeout> | undefined;
  const client = createClient({
    url,
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
      closed: () => clearTimeout(giveUp),
    },
  });
  return client;
}
