/** An event's place beside the behaviors: from one row to another (both counted from 0), in a lane of its own. */
export type Placed<E> = { event: E; first: number; last: number; lane: number };

export type Layout<E> = {
  placed: readonly Placed<E>[];
  lanes: number;
  /** The event that rests on each behavior, by the behavior's id. */
  owners: ReadonlyMap<string, E>;
};

type WithId = { id: string };
type WithEvidence = { id: string; evidence: readonly WithId[] };

/**
 * Places events beside a list of behaviors: each spans the rows that it rests on, and events whose rows overlap stand in
 * different lanes, the leftmost that is free (as intervals are partitioned). Events that rest on none of the rows are left out.
 */
export function layOut<E extends WithEvidence>(
  behaviors: readonly WithId[],
  events: readonly E[],
): Layout<E> {
  const rowOf = new Map(behaviors.map(({ id }, row) => [id, row]));
  const owners = new Map<string, E>();
  const spans = events.flatMap((event) => {
    const rows = event.evidence.flatMap(({ id }) => rowOf.get(id) ?? []);
    for (const { id } of event.evidence) owners.set(id, event);
    return rows.length === 0 ? [] : [{ event, first: Math.min(...rows), last: Math.max(...rows) }];
  });
  const ends: number[] = [];
  const placed = spans
    .toSorted((a, b) => a.first - b.first || a.last - b.last)
    .map((span) => {
      const free = ends.findIndex((end) => end < span.first);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = span.last;
      return { ...span, lane };
    });
  return { placed, lanes: ends.length, owners };
}
