/** A moment or a span as a model wrote it, at the precision it chose: `2026-01-15`, `2026-01-15 10:00`, `2026-01-15 10:00:07`. */
interface AnswerTime {
  readonly from: string;
  /** The same as `from` for a moment. */
  readonly to: string;
}

const date = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?/u;
const time = /^(\d{1,2})[:时点](\d{1,2})分?(?::?(\d{1,2})秒?)?$/u;
const range = /\s*(?:~|–|—|至|到|\bto\b|\s-\s)\s*/u;

const two = (number: string): string => number.padStart(2, '0');

function exists(year: string, month: string, day: string): boolean {
  const at = new Date(`${year}-${two(month)}-${two(day)}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.getUTCDate() === Number(day);
}

/** `day` is what the moment's date is if it has only a time. */
function parseMoment(text: string, day: string | null): string | null {
  const [written, year = '', month = '', dayOfMonth = ''] = date.exec(text) ?? [];
  if (written !== undefined && !exists(year, month, dayOfMonth)) return null;
  const on = written === undefined ? day : `${year}-${two(month)}-${two(dayOfMonth)}`;
  if (on === null || text === '') return null;
  const rest = text.slice(written?.length ?? 0).replace(/^[\sT]+/u, '');
  if (rest === '') return on;
  const [whole, hour = '', minute = '', second] = time.exec(rest) ?? [];
  if (whole === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59)
    return null;
  return `${on} ${two(hour)}:${two(minute)}${second === undefined ? '' : `:${two(second)}`}`;
}

/** Reads a time, or two with `~`, `至`, `to` between them; null if it is none, also for a day that no calendar has. */
export function parseAnswerTime(text: string): AnswerTime | null {
  const [first = '', second = first, ...more] = text.trim().split(range);
  const from = parseMoment(first, null);
  const to = from === null ? null : parseMoment(second, from.slice(0, 10));
  return from === null || to === null || more.length > 0 ? null : { from, to };
}

/** True if the time lies within two local moments (`YYYY-MM-DD HH:mm:ss`), each cut to the precision written. */
export function isWithin({ from, to }: AnswerTime, first: string, last: string): boolean {
  const holds = (moment: string) =>
    first.slice(0, moment.length) <= moment && moment <= last.slice(0, moment.length);
  return holds(from) && holds(to) && from <= to;
}
