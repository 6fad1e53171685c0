const DAY = 86_400_000;

/** A zone's distance from UTC at a moment, both in milliseconds; positive east of Greenwich. */
export type ZoneOffset = (utc: number) => number;

function askCalendar(zone: string): ZoneOffset {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (utc) => {
    const whole = Math.floor(utc / 1000) * 1000;
    const read: Record<string, number> = {};
    for (const part of format.formatToParts(whole)) read[part.type] = Number(part.value);
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = read;
    return Date.UTC(year, month - 1, day, hour, minute, second) - whole;
  };
}

/**
 * Remembers the offset of each day (UTC) on which it does not change, so the calendar is asked twice a day of the log
 * and not once a row. From 1970 to 2100 that is less than 50,000 numbers, whatever the log holds.
 */
function rememberDays(ask: ZoneOffset): ZoneOffset {
  const days = new Map<number, number | null>();
  return (utc) => {
    const day = Math.floor(utc / DAY);
    let offset = days.get(day);
    if (offset === undefined) {
      const start = ask(day * DAY);
      offset = start === ask((day + 1) * DAY) ? start : null;
      days.set(day, offset);
    }
    return offset ?? ask(utc);
  };
}

const known = new Map<string, ZoneOffset>();

/** The offsets of an IANA zone. Throws a RangeError for a name that this Node does not know. */
export function zoneOffset(zone: string): ZoneOffset {
  let offset = known.get(zone);
  if (!offset) {
    offset = rememberDays(askCalendar(zone));
    known.set(zone, offset);
  }
  return offset;
}
