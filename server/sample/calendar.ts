import { lognormal, pick } from './draw.ts';
import type { Random } from './random.ts';

const HOUR = 3_600_000;

/** How busy each hour of a day is, from midnight on: asleep, a peak at lunch, the highest in the evening. */
const BUSY = [4, 2, 1, 1, 1, 2, 8, 20, 34, 40, 42, 44, 56, 46, 42, 44, 46, 48, 54, 66, 84, 90, 62, 22];
const WEEKEND = 1.35;
const OPEN = { from: 9, until: 19 };
const AWAKE = { from: 7, until: 24 };

/** One hour of the time that the sample spans. */
interface Slot {
  /** Epoch milliseconds. */
  start: number;
  /** Share of all that is done which is done before this hour. */
  before: number;
  share: number;
  open: boolean;
  awake: boolean;
}

/** The hours between two instants, as people of one time zone live through them. */
export type Calendar = readonly Slot[];

/** Lays out the whole hours of `days` days before `until` (epoch milliseconds). */
export function createCalendar(until: number, days: number, timeZone: string): Calendar {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  const hours = Array.from({ length: days * 24 }, (_, hour) => {
    const start = until - (days * 24 - hour) * HOUR;
    const parts = new Map(clock.formatToParts(start + HOUR / 2).map(({ type, value }) => [type, value]));
    const local = Number(parts.get('hour'));
    const weekend = ['Sat', 'Sun'].includes(parts.get('weekday') ?? '');
    const busy = (BUSY[local] ?? 0) * (weekend ? WEEKEND : 1);
    const within = ({ from, until }: typeof OPEN) => local >= from && local < until;
    return { start, busy, open: within(OPEN), awake: within(AWAKE) };
  });
  const sum = hours.reduce((total, { busy }) => total + busy, 0);
  let before = 0;
  return hours.map(({ busy, ...hour }) => {
    const slot = { ...hour, before, share: busy / sum };
    before += slot.share;
    return slot;
  });
}

/**
 * Increasing instants within a part of the calendar (`from` and `until` as shares of all that is done), with
 * heavy-tailed gaps: drawn in a time in which every moment is equally busy, then mapped to the clock
 * (time-rescaling theorem), so that the cycles of day and week hold at the same time.
 */
export function drawInstants(
  calendar: Calendar,
  count: number,
  [from, until]: readonly [number, number],
  random: Random,
): number[] {
  const gaps = Array.from({ length: count + 1 }, () => lognormal(random, 1, 1.1));
  const sum = gaps.reduce((total, gap) => total + gap, 0);
  let passed = 0;
  return gaps.slice(0, count).map((gap) => {
    passed += gap / sum;
    return instantAt(calendar, from + passed * (until - from));
  });
}

/** The instant itself if shops are open then, else some instant of the next day's opening hours. */
export const whileOpen = (calendar: Calendar, instant: number, random: Random): number =>
  movedInto(
    calendar.filter(({ open }) => open),
    OPEN.until - OPEN.from,
    instant,
    random,
  );

/** The instant itself if people are awake then, else some instant of the next morning. */
export const whileAwake = (calendar: Calendar, instant: number, random: Random): number =>
  movedInto(
    calendar.filter(({ awake }) => awake),
    4,
    instant,
    random,
  );

/** The instant itself if it lies in one of the hours, else some instant of the next `among` of them. */
function movedInto(hours: Calendar, among: number, instant: number, random: Random): number {
  const later = hours.filter(({ start }) => start + HOUR > instant);
  const [next] = later;
  // After the last such hour of the calendar there is nothing to wait for.
  if (next === undefined || next.start <= instant) return instant;
  return pick(random, later.slice(0, among)).start + random() * HOUR;
}

function instantAt(calendar: Calendar, done: number): number {
  const slot = calendar.findLast(({ before }) => before <= done);
  if (slot === undefined) throw new RangeError('The calendar has no hours.');
  return slot.start + ((done - slot.before) / slot.share) * HOUR;
}
