import type { Prepared } from './prepared.ts';

/** What lies around an event, as bits: a type of event is in the window behind it, near ahead of it, or further behind. */
export const PAST = 1;
export const AHEAD = 2;
export const LONG_PAST = 4;
/** The type came earlier in the same sitting. */
export const COMPANY = 8;

/** How far ahead, and how far behind the window, is near, in windows: wide enough to be seen, near enough to be the same phase of life. */
const NEAR = 2;

/** Upper bounds of the levels of recency, as shares of the window: denser where an effect changes fastest. */
const RECENCY = [1 / 18, 1 / 6, 1 / 3, 1 / 2, 3 / 4, 1] as const;

/** Levels of how long ago a type was last seen; level 0: not within the window. */
export const RECENCY_LEVELS = RECENCY.length + 1;

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

interface Sequence {
  readonly count: number;
  readonly rows: Int32Array;
  readonly times: Float64Array;
  readonly sittings: Int32Array;
  readonly windowMs: number;
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

function lookAround({ count, rows, times, sittings, windowMs }: Sequence, types: number): Uint8Array {
  const around = new Uint8Array(types * count);
  const [last, lastLong, next, here] = [
    neverSeen(types),
    neverSeen(types),
    neverSeen(types),
    neverSeen(types),
  ];
  const mark = (seen: Float64Array, event: number, withinMs: number, bit: number) => {
    const time = times[event] ?? 0;
    for (let row = 0; row < types; row += 1)
      if (Math.abs(time - (seen[row] ?? Number.NaN)) <= withinMs)
        around[row * count + event] = (around[row * count + event] ?? 0) | bit;
  };
  let settled = 0;
  let left = 0;
  for (let event = 0; event < count; event += 1) {
    const time = times[event] ?? 0;
    for (; (sittings[settled] ?? 0) < (sittings[event] ?? 0); settled += 1)
      last[rows[settled] ?? 0] = times[settled] ?? 0;
    for (let row = 0; row < types; row += 1) here[row] = Number.NaN;
    for (let earlier = settled; earlier < event; earlier += 1) here[rows[earlier] ?? 0] = time;
    mark(here, event, 0, COMPANY);
    for (; left < settled && time - (times[left] ?? 0) > windowMs; left += 1)
      lastLong[rows[left] ?? 0] = times[left] ?? 0;
    mark(last, event, windowMs, PAST);
    mark(lastLong, event, windowMs * (1 + NEAR), LONG_PAST);
  }
  settled = count - 1;
  for (let event = count - 1; event >= 0; event -= 1) {
    for (; (sittings[settled] ?? 0) > (sittings[event] ?? 0); settled -= 1)
      next[rows[settled] ?? 0] = times[settled] ?? 0;
    mark(next, event, windowMs * NEAR, AHEAD);
  }
  return around;
}

function lookBack({ count, rows, times, windowMs }: Sequence, types: number): Uint8Array {
  const recency = new Uint8Array(types * count);
  const last = neverSeen(types);
  for (let event = 0; event < count; event += 1) {
    const time = times[event] ?? 0;
    for (let row = 0; row < types; row += 1) {
      const ago = (time - (last[row] ?? Number.NaN)) / windowMs;
      if (ago <= 1) recency[row * count + event] = RECENCY.findIndex((bound) => ago <= bound) + 1;
    }
    last[rows[event] ?? 0] = time;
  }
  return recency;
}

/** Comparisons with what was never seen are all false. */
const neverSeen = (types: number): Float64Array => new Float64Array(types).fill(Number.NaN);
