/**
 * Numbers the sittings of each sequence: an event that starts `gapMs` or more after all before it have ended begins a new one.
 * Events of one sitting are no cause of each other: what they have in common is the sitting.
 */
export function numberSittings(
  eventStart: Int32Array,
  { times, ends }: { readonly times: Float64Array; readonly ends: Float64Array },
  gapMs: number,
): Int32Array {
  const sittings = new Int32Array(times.length);
  for (let user = 0; user + 1 < eventStart.length; user += 1) {
    let sitting = 0;
    let ended = Number.NEGATIVE_INFINITY;
    for (let event = eventStart[user] ?? 0; event < (eventStart[user + 1] ?? 0); event += 1) {
      const time = times[event] ?? 0;
      if (time - ended >= gapMs) sitting += 1;
      sittings[event] = sitting;
      ended = Math.max(ended, time, ends[event] ?? time);
    }
  }
  return sittings;
}
