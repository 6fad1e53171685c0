import { useLocation, useSearchParams } from 'wouter';

/** The node or edge that is open beside the graph. */
export type Selection = { at: 'NODE' | 'EDGE'; number: number };

/** Address of a graph's part over which a node or an edge is open. */
export const selectionHref = (location: string, { at, number }: Selection): string =>
  `${location}?${at === 'NODE' ? 'node' : 'edge'}=${number}`;

/** What the address says is open, and ways to open something else or nothing. */
export function useSelection(): {
  selection: Selection | null;
  open: (selection: Selection) => void;
  close: () => void;
} {
  const [search] = useSearchParams();
  const [location, navigate] = useLocation();
  const [edge, node] = [numberIn(search.get('edge')), numberIn(search.get('node'))];
  return {
    selection:
      edge !== null ? { at: 'EDGE', number: edge } : node !== null ? { at: 'NODE', number: node } : null,
    open: (selection) => navigate(selectionHref(location, selection)),
    close: () => navigate(location),
  };
}

const numberIn = (text: string | null): number | null =>
  text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
