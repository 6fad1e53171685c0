import type { Language } from './language.tsx';

/** Writes times of the logs, in the logs' own zone, for one language. */
export type TimeFormat = {
  /** `2026-01-15 10:00` */
  minute: (iso: string) => string;
  /** `10:00` */
  clock: (iso: string) => string;
  /** `2026-01-15`: equal for times of the same day. */
  day: (iso: string) => string;
  /** `Thu, 15 Jan 2026` */
  dayHeading: (iso: string) => string;
};

/** @param timeZone IANA name */
export function timeFormat(timeZone: string, language: Language): TimeFormat {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  // Swedish dates are ISO 8601 dates.
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, timeStyle: 'short' });
  const heading = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  const write = (format: Intl.DateTimeFormat) => (iso: string) => format.format(new Date(iso));
  return {
    minute: (iso) => `${write(day)(iso)} ${write(clock)(iso)}`,
    clock: write(clock),
    day: write(day),
    dayHeading: write(heading),
  };
}

/** First and last time of something that stands under the heading of its first day: `23:29 – 12-01 09:21`. */
export function timeSpan(format: TimeFormat, start: string, end: string): string {
  if (format.day(start) !== format.day(end)) return `${format.clock(start)} – ${format.minute(end).slice(5)}`;
  const from = format.clock(start);
  const to = format.clock(end);
  return from === to ? from : `${from}–${to}`;
}
