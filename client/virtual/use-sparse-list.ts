import { useEffect, useRef, useState } from 'react';
import { type AnyVariables, type CombinedError, type TypedDocumentNode, useClient } from 'urql';
import { type PagePlace, pagesOf, placeOf, sparsePageSize } from './sparse-pages.ts';

type Page<Node> = {
  totalCount: number;
  pageInfo: { endCursor: string | null };
  edges: readonly { node: Node }[];
};

export type SparseList<Node> = {
  /** Entries in all; null until the first page is there. */
  total: number | null;
  /** An entry; undefined as long as its page is not there. */
  at: (index: number) => Node | undefined;
  /** Why a page could not be loaded. */
  error: CombinedError | undefined;
  /** Asks for what is in sight again; what is there stays meanwhile. */
  again: () => void;
};

/**
 * A long connection of which only the pages in sight are loaded, and kept up to date. For another list its component is given
 * another key.
 *
 * @param variablesAt variables for a page
 * @param sight the first and the last entry that can be seen
 */
export function useSparseList<Data, Variables extends AnyVariables, Node>(
  query: TypedDocumentNode<Data, Variables>,
  variablesAt: (place: PagePlace) => Variables,
  pageOf: (data: Data) => Page<Node>,
  sight: readonly [number, number],
): SparseList<Node> {
  const client = useClient();
  const [answers, setAnswers] = useState<ReadonlyMap<number, Answer<Data>>>(new Map());
  const open = useRef(new Map<number, { close: () => void; again: () => void }>());
  const ends = useRef(new Map<number, string | null>());
  const wanted = pagesOf(...sight);
  const pageAt = (page: number) => {
    const data = answers.get(page)?.data;
    return data && pageOf(data);
  };

  useEffect(() => {
    for (const [page, { close }] of open.current)
      if (!wanted.includes(page)) {
        close();
        open.current.delete(page);
      }
    for (const page of wanted) {
      if (open.current.has(page)) continue;
      const variables = variablesAt(placeOf(page, ends.current));
      const { unsubscribe } = client.query(query, variables).subscribe(({ data, error }) => {
        if (data) ends.current.set(page, pageOf(data).pageInfo.endCursor);
        setAnswers((all) => new Map(all).set(page, { data: data ?? all.get(page)?.data, error }));
      });
      const again = () =>
        void client.query(query, variables, { requestPolicy: 'network-only' as const }).toPromise();
      open.current.set(page, { close: unsubscribe, again });
    }
  });
  useEffect(() => {
    const { current } = open;
    return () => {
      for (const { close } of current.values()) close();
      current.clear();
    };
  }, []);

  const [known] = [...wanted, ...answers.keys()].flatMap((page) => pageAt(page) ?? []);
  return {
    total: known?.totalCount ?? null,
    at: (index) => pageAt(Math.floor(index / sparsePageSize))?.edges[index % sparsePageSize]?.node,
    error: wanted.map((page) => answers.get(page)?.error).find((error) => error !== undefined),
    again() {
      for (const { again } of open.current.values()) again();
    },
  };
}

type Answer<Data> = { data: Data | undefined; error: CombinedError | undefined };
