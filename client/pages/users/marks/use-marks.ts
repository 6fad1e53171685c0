import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useSearch } from 'wouter';
import { MarkedEvents, type MarkedSequence } from './marks-query.ts';
import { readMarks } from './read-marks.ts';

/** Events of a user that the address marks, all of one version. */
export type Marks = {
  ids: ReadonlySet<string>;
  /** Null when none of them is there. */
  sequence: MarkedSequence | null;
  /** Events that the address names and that are not there, or belong to another version or user. */
  missing: number;
  /** The server could not say where they belong. */
  unanswered: boolean;
};

/** What the address marks of a user: null for nothing, `pending` until the server has said where it belongs. */
export function useMarks(userId: string): Marks | null | 'pending' {
  const search = useSearch();
  const asked = useMemo(() => readMarks(search), [search]);
  const [{ data, error, fetching }] = useQuery({
    query: MarkedEvents,
    variables: { ids: [...asked] },
    pause: asked.length === 0,
  });
  return useMemo(() => {
    if (asked.length === 0) return null;
    const found = (data?.events ?? []).filter(({ id }) => asked.includes(id));
    if (fetching && found.length === 0) return 'pending';
    const own = found.filter(({ sequence }) => sequence?.user.id === userId);
    const sequence = own[0]?.sequence ?? null;
    const ids = new Set(own.filter((event) => event.sequence?.id === sequence?.id).map(({ id }) => id));
    return { ids, sequence, missing: asked.length - ids.size, unanswered: error !== undefined && !data };
  }, [asked, data, error, fetching, userId]);
}
