import type { Place } from '../layout/place.ts';

/** Where the keyboard is: at a node, or at an edge that it came to from its source (`OUT`) or from its target (`IN`). */
export type Stop = { at: 'NODE'; number: number } | { at: 'EDGE'; number: number; side: 'OUT' | 'IN' };

export type WalkKey = 'ArrowRight' | 'ArrowLeft' | 'ArrowUp' | 'ArrowDown';

type Edge = { number: number; source: { number: number }; target: { number: number } };

/**
 * Where an arrow key leads. From a node right to its strongest edge that goes out, left to the strongest that comes in, up and
 * down through the nodes as they stand; from an edge right and left to its ends, up and down to the edge of the same node that
 * is stronger or weaker. Null where nothing is.
 *
 * @param edges those that are shown, the strongest first
 */
export function walk(
  { places, edges }: { places: readonly Place[]; edges: readonly Edge[] },
  stop: Stop,
  key: WalkKey,
): Stop | null {
  const back = key === 'ArrowLeft' || key === 'ArrowUp';
  if (stop.at === 'NODE') {
    if (key === 'ArrowUp' || key === 'ArrowDown') {
      const order = places.toSorted((one, other) => one.y - other.y || one.x - other.x);
      const next = neighbour(order, stop.number, back);
      return next && { at: 'NODE', number: next.number };
    }
    const side = back ? 'IN' : 'OUT';
    const edge = edges.find((one) => endAt(one, side) === stop.number);
    return edge ? { at: 'EDGE', number: edge.number, side } : null;
  }
  const edge = edges.find(({ number }) => number === stop.number);
  if (!edge) return null;
  if (key === 'ArrowLeft') return { at: 'NODE', number: edge.source.number };
  if (key === 'ArrowRight') return { at: 'NODE', number: edge.target.number };
  const siblings = edges.filter((one) => endAt(one, stop.side) === endAt(edge, stop.side));
  const next = neighbour(siblings, stop.number, back);
  return next && { at: 'EDGE', number: next.number, side: stop.side };
}

const endAt = ({ source, target }: Edge, side: 'OUT' | 'IN'): number =>
  (side === 'OUT' ? source : target).number;

function neighbour<Part extends { number: number }>(
  parts: readonly Part[],
  number: number,
  back: boolean,
): Part | null {
  const at = parts.findIndex((part) => part.number === number);
  return parts[at + (back ? -1 : 1)] ?? null;
}
