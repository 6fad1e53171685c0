import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import {
  ApolloClient,
  ApolloLink,
  gql,
  HttpLink,
  InMemoryCache,
  type TypedDocumentNode,
} from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { getMainDefinition } from '@apollo/client/utilities';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

type Item =
  | { __typename: 'LlmChunk'; seq: number; cursor: string; text: string }
  | { __typename: 'Progress'; seq: number; cursor: string }
  | { __typename: 'Done'; seq: number; cursor: string }
  | { __typename: 'Error'; seq: number; cursor: string; code: string; message: string };

const watchDocument: TypedDocumentNode<{ item: Item }> = gql`
  subscription ($userId: ID!, $runKey: ID!, $after: Cursor) {
    item: extractEvents(userId: $userId, runKey: $runKey, after: $after) {
      __typename
      ... on JournalItem { seq cursor }
      ... on LlmChunk { text }
      ... on Error { code message }
    }
  }
`;
const sequenceDocument: TypedDocumentNode<{
  user: { currentSequence: { eventCount: number } | null } | null;
}> = gql`
  query ($userId: ID!) { user(id: $userId) { id currentSequence { id eventCount } } }
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
const isSubscription = ({ query }: ApolloLink.Operation) => {
  const definition = getMainDefinition(query);
  return definition.kind === 'OperationDefinition' && definition.operation === 'subscription';
};
const client = new ApolloClient({
  cache: new InMemoryCache(),
  link: ApolloLink.split(
    isSubscription,
    new GraphQLWsLink(socket),
    new HttpLink({ uri: url, headers: { authorization } }),
  ),
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
      client.subscribe({ query: watchDocument, variables, fetchPolicy: 'no-cache' }).subscribe({
        next: ({ data, error }) => {
          const [refusal] = CombinedGraphQLErrors.is(error) ? error.errors : [];
          if (refusal && refusal.extensions?.code !== 'INTERNAL') reject(new Error(refusal.message));
          if (!data || data.item.seq <= (last?.seq ?? 0)) return;
          last = data.item;
          failures = 0;
          take(last);
        },
        error: () => resolve(), // the connection broke
        complete: () => resolve(),
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
const { data } = await client.query({ query: sequenceDocument, variables: { userId } });
console.log(`Done: ${data?.user?.currentSequence?.eventCount} events`);
await socket.dispose();
