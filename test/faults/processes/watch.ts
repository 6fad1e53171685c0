import { overSse } from '../../house/clients.ts';

const brief = `subscription ($runId: ID!, $after: Cursor) { item: followRun(runId: $runId, after: $after) {
  __typename ... on JournalItem { seq cursor } ... on Progress { step attempt stage }
  ... on Error { code } } }`;

/** An item as the fault tests look at it. */
export interface Item {
  readonly __typename: 'LlmChunk' | 'Progress' | 'Done' | 'Error';
  readonly seq: number;
  readonly cursor: string;
  readonly step?: number;
  readonly attempt?: number;
  readonly stage?: string;
  readonly code?: string;
}

/**
 * Follows a run to its end, whichever node answers: a connection that breaks is followed by another one, from the last
 * cursor on, to the next address.
 *
 * @param addresses of the nodes there are now
 * @param saw told of each item as it comes
 */
export async function watchToEnd(
  addresses: () => readonly string[],
  runId: string,
  saw: (item: Item) => void = () => undefined,
): Promise<readonly Item[]> {
  const held: Item[] = [];
  for (let turn = 0; ; turn += 1) {
    const all = addresses();
    const address = all[turn % all.length];
    try {
      if (!address) throw new Error('No node is there.');
      for await (const { data, errors } of overSse(address, brief, { runId, after: held.at(-1)?.cursor })) {
        if (!data) throw new Error(JSON.stringify(errors));
        held.push(data.item);
        saw(data.item);
        if (isEnd(data.item)) return held;
      }
    } catch {
      // The node is gone: on to the next one, once the event loop had a turn.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

function isEnd({ __typename }: Item): boolean {
  return __typename === 'Done' || __typename === 'Error';
}

/** 1..n. */
export function upTo(n: number): number[] {
  return Array.from({ length: n }, (_, index) => index + 1);
}
