import { createContext, type ReactNode, use, useEffect, useState, useSyncExternalStore } from 'react';
import { type AnyVariables, type OperationContext, type TypedDocumentNode, useClient } from 'urql';
import { loadErrorWords } from '../components/load-error-words.ts';
import { later } from '../graphql/later.ts';
import { useMessages } from '../i18n/language.tsx';
import { createDeletions, type Deletion, type Deletions } from './deletions.ts';

const Context = createContext<Deletions | null>(null);

/** Lets what is deleted be taken back. What waits when the page is left is deleted then. */
export function DeletionsProvider({ children }: { children: ReactNode }) {
  const [deletions] = useState(() => createDeletions(later));
  useEffect(() => {
    const leave = () => void deletions.leave();
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, [deletions]);
  return <Context value={deletions}>{children}</Context>;
}

export function useDeletions(): Deletions {
  const deletions = use(Context);
  if (deletions === null) throw new Error('useDeletions needs a DeletionsProvider above it');
  return deletions;
}

/** Keys of all that is, or is about to be, deleted: lists leave it out. */
export function useGone(): ReadonlySet<string> {
  const deletions = useDeletions();
  return useSyncExternalStore(deletions.subscribe, deletions.gone);
}

/** The rows of a list that are not, or not about to be, deleted. @param kind what stands before their ids in keys */
export function useKept<Row extends { id: string }>(kind: string, rows: readonly Row[]): Row[] {
  const gone = useGone();
  return rows.filter(({ id }) => !gone.has(`${kind}:${id}`));
}

type Wish<Data, Variables extends AnyVariables> = Pick<Deletion, 'key' | 'label' | 'hint'> & {
  mutation: TypedDocumentNode<Data, Variables>;
  variables: Variables;
  /** What depends on it, so that it is asked for again. */
  context?: Partial<OperationContext>;
  onDeleted?: () => void;
};

/** Deletes something, so that it can be taken back for a while: the one way in which this page deletes. */
export function useDelete() {
  const client = useClient();
  const deletions = useDeletions();
  const messages = useMessages();
  return <Data, Variables extends AnyVariables>(wish: Wish<Data, Variables>) => {
    const { mutation, variables, context, onDeleted, ...what } = wish;
    deletions.begin({
      ...what,
      async send(leaving) {
        const way = { ...context, ...(leaving && { fetchOptions: { keepalive: true } }) };
        const { error } = await client.mutation(mutation, variables, way).toPromise();
        if (error === undefined) {
          onDeleted?.();
          return null;
        }
        return error.networkError ? messages.server.unreachable : loadErrorWords(error, messages);
      },
    });
  };
}
