import { zoneOffset } from './zone-offset.ts';

const DAY = 86_400_000;
const EARLIEST = Date.UTC(1970, 0, 1);
const LATEST = Date.UTC(2101, 0, 1);

const civil =
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?:[T ]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const epoch = /^(\d{9,10})(?:\.(\d{1,9}))?$|^(\d{12,13})$/;

/** The digits behind a decimal point, as whole milliseconds. */
const milliseconds = (digits: string | undefined): number =>
  Number((digits ?? '').padEnd(3, '0').slice(0, 3));

/** `+08:00`, `+0800`, `+08` or `Z` in milliseconds; null for an offset that no place on earth has. */
function readOffset(text: string): number | null {
  if (/^z$/i.test(text)) return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(3).replace(':', ''));
  if (hours > 14 || minutes > 59) return null;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/**
 * The moment at which a zone's clocks show a time. Of a time that they show twice it is the first; a time that they skip
 * is read with the offset before the gap (the rule `compatible` of RFC 5545 and of Temporal).
 */
function fromLocal(local: number, zone: string): number {
  const offset = zoneOffset(zone);
  const before = offset(local - DAY);
  const after = offset(local + DAY);
  const fits = [before, after].filter((candidate) => offset(local - candidate) === candidate);
  return local - (fits.length > 0 ? Math.max(...fits) : before);
}

/** The parts as milliseconds on a clock without a zone; null when the calendar has no such date or time. */
function clock(parts: readonly (string | undefined)[]): number | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) =>
    Number(part ?? 0),
  );
  if (hour > 23 || minute > 59 || second > 59) return null;
  const at = Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(at);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? at : null;
}

function readCivil(text: string, zone: string): number | null {
  const match = civil.exec(text);
  if (!match) return null;
  const [, year, , month, day, hour, minute, second, fraction, offset] = match;
  const whole = clock([year, month, day, hour, minute, second]);
  if (whole === null) return null;
  const local = whole + milliseconds(fraction);
  if (offset === undefined) return fromLocal(local, zone);
  const east = readOffset(offset);
  return east === null ? null : local - east;
}

function readEpoch(text: string): number | null {
  const match = epoch.exec(text);
  if (!match) return null;
  const [, seconds, fraction, millis] = match;
  return seconds === undefined ? Number(millis) : Number(seconds) * 1000 + milliseconds(fraction);
}

/**
 * Reads a time of a log: `2026-03-02 20:15[:10[.5]]`, the same with `/` or `.`, ISO 8601 with `T`, `Z` or an offset,
 * a bare date (its midnight), or the seconds or milliseconds since 1970. A time without an offset is one of `zone` (IANA).
 * Null for anything else, for a time that no calendar has (30 February, 25:00), and outside the years 1970 to 2100.
 */
export function parseTime(text: string, zone: string): Date | null {
  const at = readCivil(text, zone) ?? readEpoch(text);
  return at === null || at < EARLIEST || at >= LATEST ? null : new Date(at);
}

/** `YYYY-MM-DD HH:mm:ss` as the clocks of `zone` (IANA) show it. */
export function formatTime(date: Date, zone: string): string {
  const local = date.getTime() + zoneOffset(zone)(date.getTime());
  return new Date(local).toISOString().slice(0, 19).replace('T', ' ');
}
