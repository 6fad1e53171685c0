import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { postForEvents } from './event-stream.ts';
import { extractQuery, readItem } from './run-query.ts';

/** Watches one answer to its end: hands on the text of each item as it comes, `''` for an item without. */
export type Watch = (userId: string, onText: (text: string) => void) => Promise<void>;

/** Through Causeway, by server-sent events: a connection for each run. */
export function watchBySse(address: string): Watch {
  return async (userId, onText) => {
    for await (const data of postForEvents(`${address}/graphql`, {
      query: extractQuery,
      variables: { userId },
    })) {
      const item = readItem(JSON.parse(data));
      onText(item.text ?? '');
      if (item.__typename === 'Done') return;
    }
    throw new Error(`the stream of ${userId} ended without a terminal item`);
  };
}

/** Through Causeway, by graphql-ws: a socket for each run. */
export function watchByWs(address: string): Watch {
  return async (userId, onText) => {
    const client = createClient({
      url: `${address.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    let last = '';
    try {
      for await (const message of client.iterate({ query: extractQuery, variables: { userId } })) {
        const item = readItem(message);
        onText(item.text ?? '');
        last = item.__typename;
      }
    } finally {
      await client.dispose();
    }
    if (last !== 'Done') throw new Error(`the stream of ${userId} ended without a terminal item`);
  };
}

/** The floor: the provider's own stream through a relay that does nothing else. */
export function watchByRelay(address: string): Watch {
  return async (userId, onText) => {
    const messages = [{ role: 'user', content: userId }];
    for await (const data of postForEvents(address, { messages })) {
      if (data !== '[DONE]') onText(contentOf(JSON.parse(data)));
    }
  };
}

interface ProviderChunk {
  readonly choices: readonly { readonly delta: { readonly content?: string } }[];
}

function contentOf(chunk: unknown): string {
  return (chunk as ProviderChunk).choices[0]?.delta.content ?? '';
}
