const HOUR = 3_600_000;
const BLOCKS = 4;

/** Strata of the clock: quarters of a day, on weekdays and on weekends. */
export const TIME_STRATA = 2 * BLOCKS;

/**
 * Tells in which stratum of the clock an instant (milliseconds) lies, from 0 to `TIME_STRATA` - 1. Comparing only within a user and a stratum is
 * the time-stratified case-crossover design (Lumley and Levy 2000; Janes, Sheppard and Lumley 2005): that people are awake by
 * day and free on weekends then makes nothing follow anything. The zone's clock is looked up once an hour.
 */
export function createStrataClock(timeZone: string): (time: number) => number {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  const known = new Map<number, number>();
  return (time) => {
    const hour = Math.floor(time / HOUR);
    const found = known.get(hour) ?? stratumAt(clock, hour * HOUR);
    known.set(hour, found);
    return found;
  };
}

function stratumAt(clock: Intl.DateTimeFormat, time: number): number {
  const parts = new Map(clock.formatToParts(time).map(({ type, value }) => [type, value]));
  const block = Math.floor((Number(parts.get('hour')) * BLOCKS) / 24);
  return ['Sat', 'Sun'].includes(parts.get('weekday') ?? '') ? BLOCKS + block : block;
}
