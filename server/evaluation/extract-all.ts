import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

/** What the subscription below asks for. */
interface BatchItem {
  readonly __typename: string;
  readonly batch?: { readonly total: number; readonly succeeded: number; readonly failed: number };
  readonly code?: string;
  readonly message?: string;
}

const query = `subscription {
  extractEventsBatch(scope: ALL) {
    __typename
    ... on Progress { batch { total succeeded failed } }
    ... on Done { batch { total succeeded failed } }
    ... on Error { code message }
  }
}`;

/**
 * Extracts the events of all users through a node's own API and waits for the end. Users whose extraction fails are told
 * and left out. `address` is the node's, for example `http://127.0.0.1:4000`.
 * @throws {Error} when the batch itself ends with an error, or the signal comes.
 */
export async function extractAll(
  address: string,
  { say, signal }: { readonly say: (line: string) => void; readonly signal: AbortSignal },
): Promise<void> {
  const url = `${address.replace('http', 'ws')}/graphql`;
  const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0 });
  signal.addEventListener('abort', () => client.terminate());
  try {
    signal.throwIfAborted();
    const tell = sayEachTenth(say);
    for await (const { data, errors } of client.iterate<{ extractEventsBatch: BatchItem }>({ query })) {
      if (errors) throw new Error(`The extraction cannot start: ${errors[0]?.message}`);
      const item = data?.extractEventsBatch;
      if (item?.__typename === 'Error') throw new Error(`The extraction ended: ${item.code} ${item.message}`);
      if (item?.batch) tell(item.batch);
      if (item?.__typename === 'Done') return;
    }
    throw new Error('The extraction was cut off before its end.');
  } finally {
    await client.dispose();
  }
}

/** Says how far a batch is, ten times in all. */
function sayEachTenth(say: (line: string) => void): (batch: NonNullable<BatchItem['batch']>) => void {
  let told = 0;
  return ({ total, succeeded, failed }) => {
    const tenth = Math.floor((10 * (succeeded + failed)) / Math.max(1, total));
    if (tenth === told) return;
    told = tenth;
    say(`Extracted ${succeeded} of ${total} users${failed > 0 ? `, ${failed} failed` : ''}`);
  };
}
