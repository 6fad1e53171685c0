// What the server did is told by the clock on the reader's wall; Swedish dates are ISO 8601 dates.

/** `2026-01-15 10:00` */
export function localMinute(iso: string): string {
  return new Date(iso).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
}

/** `10:00:05` */
export function localTime(iso: string): string {
  return new Date(iso).toLocaleTimeString('sv-SE');
}
