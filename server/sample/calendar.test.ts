import { describe, expect, it } from 'vitest';
import { createCalendar, drawInstants, whileOpen } from './calendar.ts';
import { createRandom } from './random.ts';

const until = Date.parse('2026-01-01T00:00:00Z');
const hourIn = (timeZone: string, instant: number) =>
  Number(new Intl.DateTimeFormat('en-US', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(instant));

describe('calendar', () => {
  it('should give increasing instants within the asked part', () => {
    const instants = drawInstants(createCalendar(until, 10, 'UTC'), 500, [0, 1], createRandom(1));
    expect(instants).toEqual([...instants].sort((a, b) => a - b));
    expect(instants.at(0)).toBeGreaterThan(until - 10 * 86_400_000);
    expect(instants.at(-1)).toBeLessThan(until);
  });

  it.each(['UTC', 'Asia/Shanghai', 'America/New_York', 'Asia/Kolkata'])(
    'should let people in %s sleep at night',
    (zone) => {
      const instants = drawInstants(createCalendar(until, 35, zone), 5_000, [0, 1], createRandom(2));
      const hours = instants.map((instant) => hourIn(zone, instant));
      const share = (from: number, to: number) =>
        hours.filter((hour) => hour >= from && hour < to).length / 5_000;
      expect(share(1, 6)).toBeLessThan(0.03);
      expect(share(19, 22)).toBeGreaterThan(0.2);
    },
  );

  it('should be busier on a weekend day than on a working day', () => {
    const instants = drawInstants(createCalendar(until, 35, 'UTC'), 20_000, [0, 1], createRandom(3));
    const weekend = instants.filter((instant) => [0, 6].includes(new Date(instant).getUTCDay())).length;
    expect(weekend / 2 / ((20_000 - weekend) / 5)).toBeGreaterThan(1.15);
  });

  it('should leave gaps with a heavy tail', () => {
    const instants = drawInstants(createCalendar(until, 35, 'UTC'), 500, [0, 1], createRandom(4));
    const gaps = instants.slice(1).map((instant, index) => instant - (instants[index] ?? 0));
    const sorted = gaps.toSorted((a, b) => a - b);
    expect((sorted.at(-5) ?? 0) / (sorted[250] ?? 1)).toBeGreaterThan(8);
  });

  it('should move a visit by night into opening hours and leave one by day', () => {
    const calendar = createCalendar(until, 35, 'Asia/Shanghai');
    const random = createRandom(5);
    const night = Date.parse('2025-12-10T23:30:00+08:00');
    const moved = Array.from({ length: 100 }, () => whileOpen(calendar, night, random));
    for (const instant of moved) {
      expect(instant).toBeGreaterThanOrEqual(Date.parse('2025-12-11T09:00:00+08:00'));
      expect(instant).toBeLessThan(Date.parse('2025-12-11T19:00:00+08:00'));
    }
    const noon = Date.parse('2025-12-10T12:10:00+08:00');
    expect(whileOpen(calendar, noon, random)).toBe(noon);
  });
});
