import { describe, expect, it } from 'vitest';
import { shuffle } from '../../sample/draw.ts';
import { createRandom } from '../../sample/random.ts';
import { mantelHaenszelScore } from '../../statistics/mantel-haenszel.ts';
import { twoSided } from '../../statistics/normal.ts';
import { defaultOptions } from './backbone-options.ts';
import { fillTables } from './pair-tables.ts';
import { pairOf, prepare } from './prepared.ts';
import { sumsAt } from './stratified-tally.ts';
import { inputOf, type TestEvent } from './testing.ts';

const USERS = 15;
const TYPES = 3;
const PERMUTATIONS = 1_500;
const none = () => undefined;

function sumsOf(users: readonly (readonly TestEvent[])[]) {
  const data = prepare(inputOf(users), defaultOptions, none);
  return sumsAt(fillTables(data, none).sums.USER, pairOf(data, 0, 1));
}

/** Fifteen users; behind a 0 an event is a 1 more often the greater the effect. */
function draw(seed: number, effect: number): TestEvent[][] {
  const random = createRandom(seed);
  return Array.from({ length: USERS }, () => {
    let last = Number.NEGATIVE_INFINITY;
    let hour = 0;
    return Array.from({ length: 20 }, () => {
      hour += 1 + 60 * random();
      const share = hour - last <= 72 ? 0.25 + effect : 0.25;
      const dice = random();
      const type = dice < 0.2 ? 0 : dice < 0.2 + share ? 1 : 2;
      if (type === 0) last = hour;
      return { type, hour };
    });
  });
}

/** Gives each user's events that are no 0 their types in another order. */
function permute(events: readonly TestEvent[], random: () => number): TestEvent[] {
  const types = shuffle(
    random,
    events.filter(({ type }) => type !== 0).map(({ type }) => type),
  );
  let next = 0;
  return events.map((event) => (event.type === 0 ? event : { ...event, type: types[next++] ?? TYPES - 1 }));
}

describe('the test of a pair', () => {
  it.each([
    [1, 0],
    [2, 0.1],
    [3, 0.2],
    [4, -0.15],
  ])('should come to what permuting within users comes to (log %d, effect %d)', (seed, effect) => {
    const users = draw(seed, effect);
    const sums = sumsOf(users);
    const random = createRandom(seed + 100);
    const observed = sums.upper - sums.lower;
    const permuted = Array.from({ length: PERMUTATIONS }, () => {
      const { upper, lower } = sumsOf(users.map((events) => permute(events, random)));
      return upper - lower;
    });
    const mean = permuted.reduce((sum, value) => sum + value, 0) / PERMUTATIONS;
    const variance = permuted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / PERMUTATIONS;
    expect(Math.abs(mean)).toBeLessThan(4 * Math.sqrt(sums.chance / PERMUTATIONS));
    expect(variance / sums.chance).toBeGreaterThan(0.85);
    expect(variance / sums.chance).toBeLessThan(1.15);
    const extreme = permuted.filter((value) => Math.abs(value) >= Math.abs(observed) - 1e-9).length;
    const byUnits = { ...sums, upperSquares: 0, products: 0, lowerSquares: 0 };
    // Few units make few values, between which the normal curve lies.
    expect(Math.abs(twoSided(mantelHaenszelScore(byUnits)) - extreme / PERMUTATIONS)).toBeLessThan(0.08);
    expect(twoSided(mantelHaenszelScore(sums))).toBeGreaterThanOrEqual(
      twoSided(mantelHaenszelScore(byUnits)),
    );
  });
});
