import { describe, expect, it } from 'vitest';
import { PLANTED } from './causes.ts';
import { CONFOUNDER } from './confounder.ts';
import { eventsOf } from './events-of.ts';
import { generateUsers } from './generate.ts';

const HOUR = 3_600_000;
const DAYS = 35;
const endsAt = new Date('2026-01-01T03:17:42Z');
const users = [...generateUsers({ users: 500, seed: 1, endsAt })].map(({ person, sittings }) => ({
  income: person.profile.income ?? 0,
  events: sittings.flatMap((acts) =>
    eventsOf(acts).flatMap(({ type, rows }) =>
      rows.slice(0, 1).map(({ at }) => ({ type, at: at.getTime() })),
    ),
  ),
}));

const timesOf = (events: readonly { type: string; at: number }[], type: string) =>
  events.filter((event) => event.type === type).map(({ at }) => at);

/** Hours of the log that lie within `hours` behind one of the instants. */
function hoursBehind(instants: readonly number[], hours: number): number {
  let until = 0;
  return instants.reduce((sum, at) => {
    const [from, to] = [Math.max(at, until), Math.min(at + hours * HOUR, endsAt.getTime())];
    until = Math.max(until, to);
    return sum + Math.max(0, to - from) / HOUR;
  }, 0);
}

/**
 * How often the effect begins within so many hours behind the cause, against what each user's own frequency of the
 * effect gives by chance; and the hours since the last cause, on the median.
 */
function follow(cause: string, effect: string, withinHours: number) {
  let expected = 0;
  const lags = users.flatMap(({ events }) => {
    const [causes, effects] = [timesOf(events, cause), timesOf(events, effect)];
    expected += (effects.length * hoursBehind(causes, withinHours)) / (DAYS * 24);
    return effects.flatMap((at) => {
      const lag = (at - (causes.findLast((one) => one < at) ?? 0)) / HOUR;
      return lag <= withinHours ? [lag] : [];
    });
  });
  const sorted = lags.toSorted((a, b) => a - b);
  return {
    ratio: lags.length / expected,
    deviation: (lags.length - expected) / Math.sqrt(expected),
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
  };
}

describe('the planted pairs', () => {
  it.each(PLANTED.filter(({ sign }) => sign === '+'))(
    'should let $cause be followed by $effect far more often than by chance, at about its lag',
    ({ cause, effect, withinHours, medianLagHours }) => {
      const { ratio, median } = follow(cause, effect, withinHours);
      expect(ratio).toBeGreaterThan(3);
      expect(median / (medianLagHours ?? 0)).toBeGreaterThan(0.5);
      expect(median / (medianLagHours ?? 0)).toBeLessThan(1.5);
    },
  );

  it.each(PLANTED.filter(({ sign }) => sign === '-'))(
    'should let $cause be followed by $effect far less often than by chance',
    ({ cause, effect, withinHours }) => {
      const { ratio, deviation } = follow(cause, effect, withinHours);
      expect(ratio).toBeLessThan(0.6);
      expect(deviation).toBeLessThan(-4);
    },
  );
});

describe('the planted confounder', () => {
  const countsOf = (type: string) => users.map(({ events }) => timesOf(events, type).length);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const rich = users.map(({ income }) => income >= CONFOUNDER.atLeast);

  it.each(CONFOUNDER.raises)('should raise %s', (type) => {
    const counts = countsOf(type);
    const of = (group: boolean) => mean(counts.filter((_, user) => rich[user] === group));
    expect(of(true) / of(false)).toBeGreaterThan(1.5);
  });

  it('should make its two types go together over users, and not follow each other within one', () => {
    const [first, second] = CONFOUNDER.raises;
    const [a, b] = [countsOf(first), countsOf(second)];
    const many = b.filter((_, user) => (a[user] ?? 0) >= 2);
    const none = b.filter((_, user) => a[user] === 0);
    expect(mean(many) / mean(none)).toBeGreaterThan(1.25);
    expect(Math.abs(follow(first, second, 48).deviation)).toBeLessThan(3);
  });
});
