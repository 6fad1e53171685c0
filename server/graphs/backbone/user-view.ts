import type { Prepared } from './prepared.ts';
import { lookAround, lookBack } from './surroundings.ts';

/** One user's events. Tables have a row for each of the user's types, in which each event has an entry. */
export interface UserView {
  readonly user: number;
  readonly count: number;
  /** The user's types, ascending, by which the rows are numbered. */
  readonly types: Int32Array;
  /** What the user's events are: the types, in the order of their rows, and behind them the results that occur. */
  readonly targets: Int32Array;
  /** Row of each event's type, which is also its place among the targets. */
  readonly rows: Int32Array;
  /** Place among the targets of the result that each event is, or -1. */
  readonly resultPlaces: Int32Array;
  readonly strata: Uint8Array;
  /** Bits of what lies around each event. */
  readonly around: Uint8Array;
  /** Level of recency before each event, in this sitting or an earlier one. */
  readonly recency: Uint8Array;
}

export function viewUser(data: Prepared, user: number): UserView {
  const [from, to] = [data.eventStart[user] ?? 0, data.eventStart[user + 1] ?? 0];
  const items = data.items.subarray(from, to);
  const types = Int32Array.from(new Set(items)).sort();
  const rowOf = new Map(Array.from(types, (type, row) => [type, row]));
  const results = data.results.subarray(from, to);
  const reached = Int32Array.from(new Set(results.filter((result) => result !== -1))).sort();
  const sequence = {
    count: to - from,
    rows: items.map((item) => rowOf.get(item) ?? 0),
    times: data.times.subarray(from, to),
    sittings: data.sittings.subarray(from, to),
    windowMs: data.windowMs,
  };
  return {
    user,
    count: sequence.count,
    types,
    targets: Int32Array.of(...types, ...reached),
    rows: sequence.rows,
    resultPlaces: results.map((result) => (result === -1 ? -1 : types.length + reached.indexOf(result))),
    strata: data.strata.subarray(from, to),
    around: lookAround(sequence, types.length),
    recency: lookBack(sequence, types.length),
  };
}
