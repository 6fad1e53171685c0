import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FEATURE_STATES } from './backbone-input.ts';
import { defaultOptions } from './backbone-options.ts';
import { compare, compareBy, withSittings } from './plain-twin.ts';
import { pairOf, prepare } from './prepared.ts';
import { lookAgain } from './second-look.ts';
import { sumsAt } from './stratified-tally.ts';
import { inputOf } from './testing.ts';

const TYPES = 4;
const none = () => undefined;
const event = fc.record({
  type: fc.nat(TYPES - 1),
  hour: fc.nat(4 * 24 * 8).map((quarters) => quarters / 4),
  category: fc.constantFrom(0, 0, 1),
});
const user = fc.record({ events: fc.array(event, { maxLength: 25 }), state: fc.constantFrom(0, 1, 2) });

it('should compare by earlier events and by features as a plain twin does', () => {
  fc.assert(
    fc.property(fc.array(user, { minLength: 1, maxLength: 5 }), (drawn) => {
      const users = [
        ...drawn,
        { events: [0, 1, 2, 3].map((type) => ({ type, hour: 0, category: 0 })), state: 0 },
      ];
      const states = Uint8Array.from(users, ({ state }) => state);
      const profiles = { features: [{ field: 'f', test: 'IS' as const, value: true }], states };
      const input = { ...inputOf(users.map(({ events }) => events)), profiles };
      const data = prepare(input, defaultOptions, none);
      const plain = users.map(({ events }) => withSittings(events));
      const pair = (source: number, target: number) => ({
        source,
        target,
        entry: pairOf(data, source, target),
        scores: { USER: 0, CLOCK: 0, BEFORE: 0, LATER: 0 },
        sign: '+' as const,
        pValue: 1,
        qValue: 1,
      });
      const split = [pair(0, 1), pair(1, 0), pair(2, TYPES)];
      const explanations = split.flatMap((one) => [2, 3].map((by) => ({ pair: one, by })));
      const look = lookAgain(data, profiles, { explanations, split }, none);
      const expectSums = (
        found: { upper: number; lower: number },
        own: readonly { upper: number; lower: number }[],
      ) => {
        expect(found.upper).toBeCloseTo(
          own.reduce((sum, { upper }) => sum + upper, 0),
          9,
        );
        expect(found.lower).toBeCloseTo(
          own.reduce((sum, { lower }) => sum + lower, 0),
          9,
        );
      };
      for (const [at, { pair: one, by }] of explanations.entries())
        if (by !== one.source)
          expectSums(
            sumsAt(look.explained, at),
            plain.map((events) => compareBy(events, one.source, one.target, TYPES, by)),
          );
      for (const [at, { source, target }] of split.entries()) {
        const of = (state: number) =>
          plain
            .filter((_, place) => states[place] === state)
            .map((events) => compare(events, source, target, TYPES, 'USER'));
        expectSums(sumsAt(look.having, at), of(FEATURE_STATES.WITH));
        expectSums(sumsAt(look.lacking, at), of(FEATURE_STATES.WITHOUT));
      }
    }),
    { numRuns: 60 },
  );
});
