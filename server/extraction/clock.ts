/** Writes moments as people of one time zone read them. */
export interface Clock {
  /** IANA name, for example `Asia/Shanghai`. */
  readonly timeZone: string;
  /** `YYYY-MM-DD HH:mm:ss` in that zone. */
  local(at: Date): string;
}

export function createClock(timeZone: string): Clock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return {
    timeZone,
    local(at) {
      const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
      return `${parts.year}-${parts.month}-${parts.day} ${parts.hour}:${parts.minute}:${parts.second}`;
    },
  };
}
