import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Client, fetchExchange, gql, subscriptionExchange } from '@urql/core';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

type Item =
  | { __typename: 'LlmChunk'; seq: number; cursor: string; text: string }
  | { __typename: 'Progress'; seq: number; cursor: string }
  | { __typename: 'Done'; seq: number; cursor: string }
  | { __typename: 'Error'; seq: number; cursor: string; code: string; message: string };

const Watch = gql<{ item: Item }>`
  subscription ($userId: ID!, $runKey: ID!, $after: Cursor) {
    item: extractEvents(userId: $userId, runKey: $runKey, after: $after) {
      __typename
      ... on JournalItem { seq cursor }
      ... on LlmChunk { text }
      ... on Error { code message }
    }
  }
`;
const Sequence = gql<{ user: { currentSequence: { eventCount: number } | null } | null }>`
  query ($userId: ID!) { user(id: $userId) { currentSequence { eventCount } } }
`;

const [url = 'http://127.0.0.1:4000/graphql', userId = 'user_0001'] = process.argv.slice(2);
const authorization = `Bearer ${process.env.TOKEN}`; // not looked at with ACCESS=open
const socket = createClient({
  url: url.replace(/^http/, 'ws'),
  webSocketImpl: WebSocket,
  connectionParams: { authorization },
  retryAttempts: 0, // its own would send the same again; ours goes on behind the last item
  on: { closed: endIfRefused },
});
const client = new Client({
  url,
  preferGetMethod: false,
  fetchOptions: { headers: { authorization } },
  exchanges: [
    fetchExchange,
    subscriptionExchange({
      forwardSubscription: ({ query = '', variables = {} }) => ({
        subscribe: (sink) => ({
          unsubscribe: socket.subscribe(
            { query, variables },
            {
              next: ({ data, errors }) =>
                sink.next({ data: data ?? null, ...(errors && { errors: [...errors] }) }),
              error: (trouble) => sink.error(trouble),
              complete: () => sink.error(new Error('The stream is over')), // Done or Error came before, or it broke
            },
          ),
        }),
      }),
    }),
  ],
});

/** Ends the program when the server says no for good; 4401: the token is not good. Anything else is an interruption. */
function endIfRefused(event: unknown): void {
  if (!(event instanceof Object && 'code' in event)) return;
  if (![4400, 4401, 4403, 4406, 4429].includes(Number(event.code))) return;
  console.error(`The server refused the socket with ${event.code}.`);
  process.exit(1);
}

/** Hands on every item of the run once, in order, to its end, whatever happens to the connection. */
async function watch(take: (item: Item) => void): Promise<void> {
  const runKey = randomUUID(); // whoever asks again with it means the same run
  let last: Item | undefined;
  let failures = 0;
  const isOver = () => last?.__typename === 'Done' || last?.__typename === 'Error';
  while (!isOver()) {
    await new Promise<void>((resolve, reject) => {
      const variables = { userId, runKey, after: last?.cursor };
      const { unsubscribe } = client.subscription(Watch, variables).subscribe(({ data, error }) => {
        const [refusal] = error?.graphQLErrors ?? [];
        if (refusal && refusal.extensions.code !== 'INTERNAL') reject(new Error(refusal.message));
        if (data && data.item.seq > (last?.seq ?? 0)) {
          last = data.item;
          failures = 0;
          take(last);
        }
        if (!error && !isOver()) return;
        queueMicrotask(() => unsubscribe());
        resolve();
      });
    });
    if (isOver()) return;
    await setTimeout(Math.min(15_000, 100 * 2 ** failures));
    failures += 1;
  }
}

await watch((item) => {
  if (item.__typename === 'LlmChunk') process.stdout.write(item.text);
  if (item.__typename === 'Error') console.error(`${item.code}: ${item.message}`);
});
const { data, error } = await client.query(Sequence, { userId });
if (error) throw error;
console.log(`Done: ${data?.user?.currentSequence?.eventCount} events`);
await socket.dispose();
