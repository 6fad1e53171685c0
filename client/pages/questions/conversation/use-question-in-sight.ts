import { useEffect, useRef } from 'react';
import { useSearchParams } from 'wouter';

type List = {
  items: readonly { id: string }[] | null;
  hasMore: boolean;
  loadMore: () => void;
};

/** The element that a question is. */
export const questionElement = (id: string): string => `question-${id}`;

/** Address of a question in its conversation. */
export const questionHref = (graphId: string, id: string): string => `/questions/${graphId}?question=${id}`;

/** Brings the question that the address names into sight, once for each address; older pages are loaded until it is there. */
export function useQuestionInSight({ items, hasMore, loadMore }: List): void {
  const [address] = useSearchParams();
  const wanted = address.get('question');
  const shown = useRef<string | null>(null);

  useEffect(() => {
    if (wanted === null || items === null || shown.current === wanted) return;
    if (items.some(({ id }) => id === wanted)) {
      shown.current = wanted;
      const element = document.getElementById(questionElement(wanted));
      element?.scrollIntoView({ block: 'start' });
      element?.focus({ preventScroll: true });
    } else if (hasMore) loadMore();
  });
}
