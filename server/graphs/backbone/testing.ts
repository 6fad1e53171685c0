import { createDatabase } from '../../patterns/miner/sequence-database.ts';
import { weighted } from '../../sample/draw.ts';
import type { Random } from '../../sample/random.ts';
import type { BackboneInput } from './backbone-input.ts';

const HOUR = 3_600_000;
/** A Monday at midnight in UTC. */
const MONDAY = Date.UTC(2025, 0, 6);

/** An event as tests write it: type, hours since `MONDAY`, and hours that it takes; category 0 unless said. */
export interface TestEvent {
  readonly type: number;
  readonly hour: number;
  readonly hours?: number;
  readonly category?: number;
}

/** Users without profiles; their events in order. */
export function inputOf(users: readonly (readonly TestEvent[])[]): BackboneInput {
  const sorted = users.map((events) => events.toSorted((a, b) => a.hour - b.hour));
  const timeOf = ({ hour }: TestEvent) => MONDAY + hour * HOUR;
  return {
    database: createDatabase(
      sorted.map((events) => events.map(({ type }) => [type])),
      sorted.map((events) => events.map(timeOf)),
    ),
    ends: Float64Array.from(sorted.flat(), (event) => timeOf(event) + (event.hours ?? 0) * HOUR),
    categories: Uint8Array.from(sorted.flat(), ({ category }) => category ?? 0),
    profiles: { features: [], states: new Uint8Array(0) },
  };
}

/** When people are up, by the hour; on weekends they do more. */
const BUSY = [2, 1, 1, 1, 1, 2, 6, 15, 20, 20, 22, 25, 30, 25, 22, 22, 24, 26, 30, 40, 45, 45, 30, 10];
/** Types that belong to a part of the day or of the week, and how much likelier they are then. */
const HABITS: readonly ((hour: number, weekend: boolean) => number)[] = [
  (hour) => (hour >= 9 && hour < 17 ? 4 : 0.2),
  (hour) => (hour >= 19 ? 4 : 0.3),
  (_, weekend) => (weekend ? 5 : 0.4),
  (_, weekend) => (weekend ? 0.1 : 2),
];

/**
 * A log in which nothing brings anything about: how much a user does is heavy-tailed, when follows day and night and comes in
 * bursts, what depends on the user's taste, on the hour, and on weekends.
 */
export function drawNull(random: Random, users: number, types: number): TestEvent[][] {
  const gaussian = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Array.from({ length: users }, () => {
    const tastes = Array.from({ length: types }, () => Math.exp(gaussian()));
    const count = Math.min(400, Math.round(30 * Math.exp(0.8 * gaussian())) + 5);
    const events: TestEvent[] = [];
    let burst = 0;
    while (events.length < count) {
      if (random() < 0.4) burst = random() * 35 * 24;
      const hour = (burst + Math.abs(gaussian()) * 30) % (35 * 24);
      const clock = Math.floor(hour) % 24;
      const weekend = Math.floor(hour / 24) % 7 >= 5;
      if (random() * 60 > (BUSY[clock] ?? 0) * (weekend ? 1.35 : 1)) continue;
      const weights = tastes.map((taste, type): [number, number] => [
        type,
        taste * (HABITS[type]?.(clock, weekend) ?? 1),
      ]);
      events.push({ type: weighted(random, weights), hour });
    }
    return events;
  });
}
