import { describe, expect, it } from 'vitest';
import type { Action } from './actions.ts';
import { PURCHASE_INTENTS } from './endings.ts';
import { generateSample } from './generate.ts';

const endsAt = new Date('2026-01-01T03:17:42Z');
const sample = generateSample({ users: 500, seed: 1, endsAt });
const { profiles, behaviors, apps, media, places, items } = sample;

/** What the log whose shape we follow holds. */
const OBSERVED: Record<Action, number> = {
  browse: 17_454,
  search: 8_260,
  click: 7_863,
  use_app: 4_824,
  visit_poi: 4_184,
  compare: 3_333,
  add_cart: 63,
  purchase: 55,
};

const shareOf = <T>(rows: readonly T[], holds: (row: T) => boolean) =>
  rows.filter(holds).length / rows.length;
const namesOf = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);
const ofAction = (...actions: Action[]) =>
  behaviors.filter(({ action }) => actions.some((one) => one === action));

describe('generateSample', () => {
  it('should give the same sample for the same options and another for another seed', () => {
    const options = { users: 20, seed: 42, endsAt };
    expect(generateSample(options)).toEqual(generateSample(options));
    expect(generateSample({ ...options, seed: 43 }).behaviors).not.toEqual(generateSample(options).behaviors);
  });

  it('should hold every action in the observed proportion', () => {
    for (const [action, count] of Object.entries(OBSERVED)) {
      const [share, observed] = [shareOf(behaviors, (row) => row.action === action), count / 46_036];
      expect.soft(share / observed, action).toBeGreaterThan(0.9);
      expect.soft(share / observed, action).toBeLessThan(1.1);
    }
    expect(new Set(behaviors.map(({ action }) => action))).toEqual(new Set(Object.keys(OBSERVED)));
  });

  it('should give each user between 49 and 179 behaviors, about 92 on average', () => {
    const counts = profiles.map(({ userId }) => behaviors.filter((row) => row.userId === userId).length);
    const sorted = counts.toSorted((a, b) => a - b);
    expect(sorted.at(0)).toBeGreaterThanOrEqual(49);
    expect(sorted.at(-1)).toBeLessThanOrEqual(179);
    expect(Math.abs((sorted[250] ?? 0) - 82)).toBeLessThanOrEqual(6);
    expect(Math.abs(behaviors.length / 500 - 92.1)).toBeLessThanOrEqual(5);
  });

  it('should span five weeks and end shortly before the asked instant', () => {
    const times = behaviors.map(({ at }) => at.getTime()).sort((a, b) => a - b);
    const [first = 0, last = 0] = [times.at(0), times.at(-1)];
    const day = 86_400_000;
    expect(endsAt.getTime() - last).toBeGreaterThan(0);
    expect(endsAt.getTime() - last).toBeLessThan(day);
    expect((endsAt.getTime() - first) / day).toBeGreaterThan(34);
    expect((endsAt.getTime() - first) / day).toBeLessThan(36);
  });

  it('should log on whole seconds that are spread over the minute, in order, no two rows of a user at once', () => {
    const seconds = Array.from({ length: 60 }, (_, second) =>
      shareOf(behaviors, ({ at }) => at.getUTCSeconds() === second),
    );
    expect(Math.max(...seconds)).toBeLessThan(0.03);
    expect(Math.min(...seconds)).toBeGreaterThan(0.01);
    expect(behaviors.every(({ at }) => at.getUTCMilliseconds() === 0)).toBe(true);
    const disordered = behaviors.filter(({ userId, at }, index) => {
      const before = behaviors[index - 1];
      return before?.userId === userId && before.at >= at;
    });
    expect(disordered).toEqual([]);
  });

  it('should be asleep at night, busiest in the evening and busier at the weekend', () => {
    const local = behaviors.map(({ at }) => new Date(at.getTime() + 8 * 3_600_000));
    expect(shareOf(local, (at) => at.getUTCHours() >= 1 && at.getUTCHours() < 6)).toBeLessThan(0.05);
    expect(shareOf(local, (at) => at.getUTCHours() >= 19 && at.getUTCHours() < 23)).toBeGreaterThan(0.22);
    const weekend = shareOf(local, (at) => [0, 6].includes(at.getUTCDay()));
    expect(weekend / 2 / ((1 - weekend) / 5)).toBeGreaterThan(1.15);
  });

  it('should use media by Zipf, and look at few of the models most of the time', () => {
    const rows = ofAction('browse', 'click');
    for (const [rank, { name }] of media.entries()) {
      const expected = 1 / (rank + 1) / (1 + 1 / 2 + 1 / 3 + 1 / 4 + 1 / 5);
      const share = shareOf(rows, (row) => row.media === name);
      expect(Math.abs(share / expected - 1)).toBeLessThan(0.1);
    }
    const times = items
      .map(({ id }) => rows.filter(({ item }) => item?.replace('_详情页', '') === id).length)
      .sort((a, b) => b - a);
    const [first = 0, tenth = 0, last = 0] = [times[0], times[9], times[41]];
    expect(first / tenth).toBeGreaterThan(3);
    expect(tenth / last).toBeGreaterThan(3);
  });

  it('should leave gaps with a heavy tail between behaviors', () => {
    const gaps = behaviors
      .flatMap(({ userId, at }, index) => {
        const before = behaviors[index - 1];
        return before?.userId === userId ? [at.getTime() - before.at.getTime()] : [];
      })
      .sort((a, b) => a - b);
    const quantile = (share: number) => gaps[Math.floor(share * gaps.length)] ?? 0;
    expect(quantile(0.99) / quantile(0.5)).toBeGreaterThan(200);
    expect(quantile(0.5)).toBeGreaterThan(10_000);
  });

  it('should fill for each action its own cells and no others', () => {
    const filled = (row: (typeof behaviors)[number]) =>
      (['item', 'app', 'media', 'place', 'duration', 'text'] as const)
        .filter((cell) => row[cell] !== null)
        .join();
    const cells = new Set(behaviors.map((row) => `${row.action}: ${filled(row)}`));
    expect([...cells].sort()).toEqual([
      'add_cart: item,app',
      'browse: item,media,duration',
      'click: item,media',
      'compare: item,app,duration',
      'purchase: item,place',
      'search: item,app',
      'use_app: app,duration',
      'visit_poi: place,duration',
    ]);
  });

  it('should know a duration of 30 to 7,194 seconds for 65 % of the rows', () => {
    const durations = behaviors.flatMap(({ duration }) => duration ?? []);
    expect(durations.length / behaviors.length).toBeCloseTo(0.65, 1);
    expect(Math.min(...durations)).toBeGreaterThanOrEqual(30);
    expect(Math.max(...durations)).toBeLessThanOrEqual(7_194);
  });

  it('should refer to nothing that the catalog does not hold', () => {
    expect([items.length, apps.length, media.length, places.length]).toEqual([42, 8, 5, 17]);
    const used = (cell: 'app' | 'media' | 'place') => new Set(behaviors.flatMap((row) => row[cell] ?? []));
    expect(used('app')).toEqual(new Set(namesOf(apps)));
    expect(used('media')).toEqual(new Set(namesOf(media)));
    expect(namesOf(places)).toEqual(expect.arrayContaining([...used('place')]));
    const ids = items.map(({ id }) => id);
    const pages = [...ids, ...ids.map((id) => `${id}_详情页`)];
    const pairs = new Set(
      ids.flatMap((id) => ids.filter((other) => other !== id).map((other) => `对比_${id},${other}`)),
    );
    expect(new Set(ofAction('browse', 'click').map(({ item }) => item))).toEqual(new Set(pages));
    const isPair = ({ item }: (typeof behaviors)[number]) => pairs.has(item ?? '');
    expect(ofAction('compare').every(isPair)).toBe(true);
    const named = ({ item }: (typeof behaviors)[number]) =>
      namesOf(items).some((name) => item?.startsWith(name));
    expect(ofAction('search').every(named)).toBe(true);
  });

  it('should draw profiles in the observed proportions', () => {
    const about = (share: number, observed: number) => expect(Math.abs(share - observed)).toBeLessThan(0.07);
    about(
      shareOf(profiles, ({ gender }) => gender === '女'),
      258 / 500,
    );
    about(
      shareOf(profiles, ({ hasCar }) => hasCar === true),
      271 / 500,
    );
    about(
      shareOf(profiles, ({ interests }) => interests.includes('高尔夫')),
      309 / 500,
    );
    for (const [index, observed] of [232, 168, 61, 28, 11].entries()) {
      about(
        shareOf(profiles, ({ purchaseIntent }) => purchaseIntent === PURCHASE_INTENTS[index]),
        observed / 500,
      );
    }
    expect(new Set(profiles.map(({ occupation }) => occupation)).size).toBe(8);
    expect(new Set(profiles.map(({ city }) => city)).size).toBe(12);
    expect(new Set(profiles.flatMap(({ interests }) => interests)).size).toBe(8);
    for (const { age, income, budget } of profiles) {
      expect(age).toBeGreaterThanOrEqual(25);
      expect(age).toBeLessThanOrEqual(50);
      expect(income).toBeGreaterThanOrEqual(8_000);
      expect(income).toBeLessThanOrEqual(50_000);
      expect(budget).toBeGreaterThan(0);
    }
  });

  it('should number the users', () => {
    const { profiles } = generateSample({ users: 3, seed: 1, endsAt });
    expect(profiles.map(({ userId }) => userId)).toEqual(['user_0001', 'user_0002', 'user_0003']);
    expect(generateSample({ users: 0, seed: 1, endsAt }).behaviors).toEqual([]);
  });
});
