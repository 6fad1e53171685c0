import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

type Item =
  | { __typename: 'LlmChunk'; seq: number; cursor: string; text: string }
  | { __typename: 'Progress'; seq: number; cursor: string }
  | { __typename: 'Done'; seq: number; cursor: string; sequence: { eventCount: number } }
  | { __typename: 'Error'; seq: number; cursor: string; code: string; message: string };

const query = `subscription ($userId: ID!, $runKey: ID!, $after: Cursor) {
  item: extractEvents(userId: $userId, runKey: $runKey, after: $after) {
    __typename ... on JournalItem { seq cursor } ... on LlmChunk { text }
    ... on Done { sequence { eventCount } } ... on Error { code message }
  }
}`;

const [url = 'http://127.0.0.1:4000/graphql', userId = 'user_0001'] = process.argv.slice(2);
const client = createClient({
  url: url.replace(/^http/, 'ws'),
  webSocketImpl: WebSocket,
  connectionParams: { authorization: `Bearer ${process.env.TOKEN}` }, // not looked at with ACCESS=open
  retryAttempts: 0, // its own would send the same again; ours goes on behind the last item
  on: { closed: endIfRefused },
});

/** Ends the program when the server says no for good; 4401: the token is not good. Anything else is an interruption. */
function endIfRefused(event: unknown): void {
  if (!(event instanceof Object && 'code' in event)) return;
  if (![4400, 4401, 4403, 4406, 4429].includes(Number(event.code))) return;
  console.error(`The server refused the socket with ${event.code}.`);
  process.exit(1);
}

/** Every item of the run once, in order, to its end, whatever happens to the connection. */
async function* watch(): AsyncGenerator<Item, void> {
  const runKey = randomUUID(); // whoever asks again with it means the same run
  let last: Item | undefined;
  for (let failures = 0; ; failures += 1) {
    try {
      const variables = { userId, runKey, after: last?.cursor };
      for await (const { data, errors } of client.iterate<{ item: Item }>({ query, variables })) {
        if (errors) throw errors;
        if (!data || data.item.seq <= (last?.seq ?? 0)) continue;
        last = data.item;
        failures = 0;
        yield last;
        if (last.__typename === 'Done' || last.__typename === 'Error') return;
      }
    } catch (trouble) {
      // A list of errors is a refusal, which asking again does not mend; anything else is an interruption.
      if (Array.isArray(trouble) && trouble[0].extensions?.code !== 'INTERNAL')
        throw new Error(trouble[0].message);
    }
    await setTimeout(Math.min(15_000, 100 * 2 ** failures));
  }
}

for await (const item of watch()) {
  if (item.__typename === 'LlmChunk') process.stdout.write(item.text);
  if (item.__typename === 'Done') console.log(`Done: ${item.sequence.eventCount} events`);
  if (item.__typename === 'Error') console.error(`${item.code}: ${item.message}`);
}
await client.dispose();
