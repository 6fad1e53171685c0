import type { MouseEvent } from 'react';
import { useLocation, useSearchParams } from 'wouter';

/** The address of a pattern's details over the page that is open. */
export const detailHref = (location: string, patternId: string): string => `${location}?pattern=${patternId}`;

/** The pattern whose details the address asks for, and a way back to the page beneath. */
export function useDetail(): { patternId: string | null; close: () => void } {
  const [search] = useSearchParams();
  const [location, navigate] = useLocation();
  return { patternId: search.get('pattern'), close: () => navigate(location) };
}

/** What rows of a table do when they are pressed: they open a pattern, but where a link does that already. */
export function useDetailRow(): (patternId: string) => { onClick: (event: MouseEvent) => void } {
  const [location, navigate] = useLocation();
  return (patternId) => ({
    onClick({ target }) {
      if (target instanceof Element && target.closest('a') === null)
        navigate(detailHref(location, patternId));
    },
  });
}
