const dayMs = 86_400_000;

/** The last day with a year of four digits: fields for dates take longer ones, which nothing else does. */
export const lastDay = '9999-12-31';

/** The day that a clock in the zone shows at a moment, `2026-01-15`. Swedish dates are ISO 8601 dates. */
export function dayAt(moment: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(moment);
}

/** The day after one. */
export const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00Z`) + dayMs).toISOString().slice(0, 10);

/** The moment at which a day begins in the zone. Where clocks go forward at midnight that is not at 00:00. */
export function startOfDay(day: string, timeZone: string): string {
  const midnight = Date.parse(`${day}T00:00Z`);
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  const offsetAt = (moment: number) => Date.parse(`${clock.format(moment).replace(' ', 'T')}Z`) - moment;
  const moments = [midnight - dayMs, midnight + dayMs].map((moment) => midnight - offsetAt(moment));
  const [early, late] = [Math.min(...moments), Math.max(...moments)];
  return new Date(dayAt(early, timeZone) === day ? early : late).toISOString();
}
