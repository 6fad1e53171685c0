import { formatTime } from '../../behaviors/local-time.ts';

/** Writes moments as people of one time zone read them. */
export interface Clock {
  /** IANA name, for example `Asia/Shanghai`. */
  readonly timeZone: string;
  /** `YYYY-MM-DD HH:mm:ss` in that zone. */
  local(at: Date): string;
}

export function createClock(timeZone: string): Clock {
  return { timeZone, local: (at) => formatTime(at, timeZone) };
}
