/** Where each user's events begin, when each begins (ms), and for each its sitting, to be written. */
interface Sittings {
  readonly eventStart: Int32Array;
  readonly times: Float64Array;
  readonly sittings: Int32Array;
}

/**
 * Numbers the sittings of one user: an event that starts `gapMs` or more after all before it have ended begins a new one.
 * Events of one sitting are no cause of each other: what they have in common is the sitting.
 */
export function numberSittings(
  { eventStart, times, sittings }: Sittings,
  ends: Float64Array,
  user: number,
  gapMs: number,
): void {
  let sitting = 0;
  let ended = Number.NEGATIVE_INFINITY;
  for (let event = eventStart[user] ?? 0; event < (eventStart[user + 1] ?? 0); event += 1) {
    const time = times[event] ?? 0;
    if (time - ended >= gapMs) sitting += 1;
    sittings[event] = sitting;
    ended = Math.max(ended, time, ends[event] ?? time);
  }
}
