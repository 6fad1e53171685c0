import { useEffect } from 'react';

type List = {
  marked: ReadonlySet<string> | undefined;
  /** What of it is loaded. */
  isShown: (id: string) => boolean;
  /** More could be loaded, and is not being loaded. */
  hasMore: boolean;
  loadMore: () => void;
};

/** Loads more of a list until everything that is marked is there. */
export function useAllMarked({ marked, isShown, hasMore, loadMore }: List): void {
  const lacking = marked !== undefined && hasMore && ![...marked].every(isShown);

  useEffect(() => {
    if (lacking) loadMore();
  });
}
