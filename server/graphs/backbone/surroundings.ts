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

/** One user's events by rows of types, in the order of time. */
export interface Sequence {
  readonly count: number;
  readonly rows: Int32Array;
  readonly times: Float64Array;
  readonly sittings: Int32Array;
  readonly windowMs: number;
}

/** Bits of what lies around each event, a row for each type. */
export function lookAround({ count, rows, times, sittings, windowMs }: Sequence, types: number): Uint8Array {
  const around = new Uint8Array(types * count);
  const [last, lastLong, next] = [neverSeen(types), neverSeen(types), neverSeen(types)];
  const here = new Uint8Array(types);
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
    if (settled === event) here.fill(0);
    for (let row = 0; row < types; row += 1) around[row * count + event] = COMPANY * (here[row] ?? 0);
    here[rows[event] ?? 0] = 1;
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

/** Level of how long ago each type was last seen before each event, in its sitting or an earlier one, a row for each type. */
export function lookBack({ count, rows, times, windowMs }: Sequence, types: number): Uint8Array {
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
