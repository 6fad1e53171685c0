import { useEffect, useRef, useState } from 'react';
import { type AnyVariables, type CombinedError, type TypedDocumentNode, useClient } from 'urql';

type Page<Node> = {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: readonly { node: Node }[];
};

export type GrowingList<Node> = {
  /** Of all pages that are there; null until the first one is. */
  items: readonly Node[] | null;
  /** Why a page could not be loaded. */
  error: CombinedError | undefined;
  /** There is another page, and nothing is under way. */
  hasMore: boolean;
  loadMore: () => void;
  /** Asks for all of it again; what is there stays meanwhile. */
  again: () => void;
};

/**
 * A connection whose pages are shown one below the other: the server gives at most a hundred nodes a page. Each page stays
 * subscribed, so that it changes with what was changed. For another list its component is given another key.
 *
 * @param variablesAt variables for the page behind a cursor, null for the first
 */
export function useGrowingList<Data, Variables extends AnyVariables, Node>(
  query: TypedDocumentNode<Data, Variables>,
  variablesAt: (after: string | null) => Variables,
  pageOf: (data: Data) => Page<Node> | null | undefined,
): GrowingList<Node> {
  const client = useClient();
  const [wanted, setWanted] = useState(1);
  const [answers, setAnswers] = useState<ReadonlyMap<string | null, Answer<Data>>>(new Map());
  const open = useRef(new Map<string | null, () => void>());
  const pageAt = (after: string | null) => {
    const data = answers.get(after)?.data;
    return data && pageOf(data);
  };
  // Where a page ends may change, and the next begins there then.
  const cursors: (string | null)[] = [null];
  while (cursors.length < wanted) {
    const before = pageAt(cursors.at(-1) ?? null)?.pageInfo;
    if (!before?.hasNextPage) break;
    cursors.push(before.endCursor);
  }
  const pages = cursors.flatMap((after) => pageAt(after) ?? []);
  const last = cursors.at(-1) ?? null;

  useEffect(() => {
    for (const [after, close] of open.current)
      if (!cursors.includes(after)) {
        close();
        open.current.delete(after);
      }
    for (const after of cursors) {
      if (open.current.has(after)) continue;
      const { unsubscribe } = client
        .query(query, variablesAt(after))
        .subscribe(({ data, error }) =>
          setAnswers((all) => new Map(all).set(after, { data: data ?? all.get(after)?.data, error })),
        );
      open.current.set(after, unsubscribe);
    }
  });
  useEffect(() => {
    const { current } = open;
    return () => {
      for (const close of current.values()) close();
      current.clear();
    };
  }, []);

  return {
    items: pages.length === 0 ? null : pages.flatMap(({ edges }) => edges.map(({ node }) => node)),
    error: cursors.map((after) => answers.get(after)?.error).find((error) => error !== undefined),
    hasMore: cursors.length === wanted && pageAt(last)?.pageInfo.hasNextPage === true,
    loadMore: () => setWanted(cursors.length + 1),
    again() {
      const context = { requestPolicy: 'network-only' as const };
      for (const after of cursors) void client.query(query, variablesAt(after), context).toPromise();
    },
  };
}

type Answer<Data> = { data: Data | undefined; error: CombinedError | undefined };
