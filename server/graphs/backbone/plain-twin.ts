import type { Comparison } from './comparisons.ts';
import type { TestEvent } from './testing.ts';

/* The counts and comparisons of one pair again, straight from their definitions, event by event, for tests. */

const WINDOW = 72;
const SITTING = 0.5;

interface SatEvent extends TestEvent {
  readonly sitting: number;
}

export function withSittings(events: readonly TestEvent[]): SatEvent[] {
  let sitting = 0;
  return events
    .toSorted((a, b) => a.hour - b.hour)
    .map((event, place, sorted) => {
      const before = sorted.slice(0, place).map(({ hour, hours = 0 }) => hour + hours);
      if (event.hour - Math.max(Number.NEGATIVE_INFINITY, ...before) >= SITTING) sitting += 1;
      return { ...event, sitting };
    });
}

export const isTarget = (event: TestEvent, target: number, types: number): boolean =>
  target < types ? event.type === target : event.category === target - types + 1;

/** Lags in hours from the last source in an earlier sitting. */
export function lagsOf(events: readonly SatEvent[], source: number, target: number, types: number): number[] {
  return events
    .filter((event) => isTarget(event, target, types) && event.type !== source)
    .flatMap((event) => {
      const causes = events.filter(({ type, sitting }) => type === source && sitting < event.sitting);
      const lag = event.hour - Math.max(Number.NEGATIVE_INFINITY, ...causes.map(({ hour }) => hour));
      return lag <= WINDOW ? [lag] : [];
    });
}

/** How often the target is the next event behind the source, within the window. */
export const directOf = (
  events: readonly SatEvent[],
  source: number,
  target: number,
  types: number,
): number =>
  events.filter((event, place) => {
    const before = events[place - 1];
    return before?.type === source && isTarget(event, target, types) && event.hour - before.hour <= WINDOW;
  }).length;

const stratumOf = ({ hour }: TestEvent): number =>
  Math.floor((hour % 24) / 6) + (Math.floor(hour / 24) % 7 >= 5 ? 4 : 0);

/** Upper and lower sum of one user. */
export function compare(
  events: readonly SatEvent[],
  source: number,
  target: number,
  types: number,
  comparison: Comparison,
): { upper: number; lower: number } {
  const others = (event: SatEvent) =>
    events.filter(({ type, sitting }) => type === source && sitting !== event.sitting);
  const within = (event: SatEvent, from: number, to: number) =>
    others(event).some(({ hour }) => event.hour - hour > from && event.hour - hour <= to);
  const behind = (event: SatEvent) =>
    others(event).some(({ hour, sitting }) => sitting < event.sitting && event.hour - hour <= WINDOW);
  const there: Partial<Record<Comparison, (event: SatEvent) => boolean>> = {
    BEFORE: (event) =>
      others(event).some(({ hour, sitting }) => sitting > event.sitting && hour - event.hour <= 2 * WINDOW),
    LATER: (event) => within(event, WINDOW, 3 * WINDOW),
  };
  const contrast = there[comparison];
  const units = events
    .filter(({ type }) => type !== source)
    .map((event) => ({
      exposed: behind(event),
      isCase: isTarget(event, target, types),
      stratum: comparison === 'CLOCK' ? stratumOf(event) : 0,
      isUnit: contrast === undefined || contrast(event) !== behind(event),
    }))
    .filter(({ isUnit }) => isUnit);
  return sumUp(units);
}

interface Unit {
  readonly exposed: boolean;
  readonly isCase: boolean;
  readonly stratum: number;
}

function sumUp(units: readonly Unit[]): { upper: number; lower: number } {
  const sums = { upper: 0, lower: 0 };
  for (const stratum of new Set(units.map((unit) => unit.stratum))) {
    const own = units.filter((unit) => unit.stratum === stratum);
    const exposed = own.filter((unit) => unit.exposed);
    const rest = own.length - exposed.length;
    sums.upper += (exposed.filter(({ isCase }) => isCase).length * rest) / own.length;
    sums.lower += (own.filter((unit) => unit.isCase && !unit.exposed).length * exposed.length) / own.length;
  }
  return sums;
}

/** Upper and lower sum of one user, stratified by how long ago a third type was last seen. */
export function compareBy(
  events: readonly SatEvent[],
  source: number,
  target: number,
  types: number,
  by: number,
): { upper: number; lower: number } {
  const units = events.flatMap((event, place) => {
    if (event.type === source || event.type === by) return [];
    const last = events.slice(0, place).findLast(({ type }) => type === by)?.hour ?? Number.NEGATIVE_INFINITY;
    const exposed = events.some(
      ({ type, sitting, hour }) => type === source && sitting < event.sitting && event.hour - hour <= WINDOW,
    );
    const stratum = [4, 12, 24, 36, 54, WINDOW].findIndex((bound) => event.hour - last <= bound);
    return [{ exposed, isCase: isTarget(event, target, types), stratum }];
  });
  return sumUp(units);
}
