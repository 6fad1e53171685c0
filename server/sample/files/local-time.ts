import { formatTime } from '../../behaviors/local-time.ts';
import { zoneOffset } from '../../behaviors/zone-offset.ts';

/** `2026-03-02 20:15:10+08:00`: the time as the clocks of a zone (IANA) show it, with its offset. */
export function localTime(at: Date, zone: string): string {
  const minutes = zoneOffset(zone)(at.getTime()) / 60_000;
  const two = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, '0');
  return `${formatTime(at, zone)}${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}
