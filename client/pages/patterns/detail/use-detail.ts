import { useLocation, useSearchParams } from 'wouter';

/** The address of a pattern's details over the page that is open. */
export const detailHref = (location: string, patternId: string): string => `${location}?pattern=${patternId}`;

/** The pattern whose details the address asks for, and a way back to the page beneath. */
export function useDetail(): { patternId: string | null; close: () => void } {
  const [search] = useSearchParams();
  const [location, navigate] = useLocation();
  return { patternId: search.get('pattern'), close: () => navigate(location) };
}
