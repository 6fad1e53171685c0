import { setTimeout as sleep } from 'node:timers/promises';
import { overWebSocket } from '../house/clients.ts';
import { followRun } from '../protocol/example-client.ts';

/** An item as a watcher holds it. */
export interface Held {
  readonly __typename: string;
  readonly seq: number;
  readonly text?: string;
}

/** The pause that a client takes before it comes back, cut short so that a test does not wait. */
const pause = (ms: number) => sleep(Math.min(ms, 400));

/** Everything of a run over server-sent events, by the client that PROTOCOL.md prints. */
export async function watchByEvents(address: string, token: string, runId: string): Promise<readonly Held[]> {
  const held: Held[] = [];
  for await (const item of followRun(`${address}/graphql`, runId, { token, pause })) held.push(item);
  return held;
}

const query = `subscription ($runId: ID!, $after: Cursor) { item: followRun(runId: $runId, after: $after) {
  __typename ... on JournalItem { seq cursor } ... on LlmChunk { text } } }`;

/** The same over graphql-ws. It takes what it is given: nothing that came twice, or in another order, is put right. */
export async function watchBySocket(address: string, token: string, runId: string): Promise<readonly Held[]> {
  const held: Held[] = [];
  let after: string | undefined;
  for (;;) {
    try {
      for await (const { data, errors } of overWebSocket(address, query, { runId, after }, token)) {
        if (!data) throw new Error(JSON.stringify(errors));
        after = data.item.cursor;
        held.push(data.item);
        if (data.item.__typename === 'Done' || data.item.__typename === 'Error') return held;
      }
    } catch {
      // Cut, or a node without its database: from the cursor on, again.
    }
    await pause(400);
  }
}
