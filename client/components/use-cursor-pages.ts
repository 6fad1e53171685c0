import { useState } from 'react';

/** The way through a connection: the cursors behind which the visited pages begin. */
export type CursorPages = {
  /** Cursor for the present page; null on the first. */
  after: string | null;
  /** 0 for the first page. */
  index: number;
  next: (cursor: string) => void;
  previous: () => void;
};

/** @param list names what is paged through; another name starts at the first page again */
export function useCursorPages(list: string): CursorPages {
  const [way, setWay] = useState<{ list: string; cursors: readonly string[] }>({ list, cursors: [] });
  const cursors = way.list === list ? way.cursors : [];
  return {
    after: cursors.at(-1) ?? null,
    index: cursors.length,
    next: (cursor) => setWay({ list, cursors: [...cursors, cursor] }),
    previous: () => setWay({ list, cursors: cursors.slice(0, -1) }),
  };
}
