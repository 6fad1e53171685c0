import fc from 'fast-check';
import { expect, it } from 'vitest';
import { meanRatio } from '../../statistics/mean-ratio.ts';
import { FEATURE_STATES } from './backbone-input.ts';
import { defaultOptions } from './backbone-options.ts';
import { compareFeatures } from './feature-figures.ts';
import { prepare } from './prepared.ts';
import { inputOf } from './testing.ts';

const none = () => undefined;

it('should count as a plain twin does, and leave out those who do not say', () => {
  const user = fc.record({ state: fc.constantFrom(0, 1, 2), types: fc.array(fc.nat(2), { maxLength: 6 }) });
  fc.assert(
    fc.property(fc.array(user, { minLength: 2, maxLength: 12 }), (users) => {
      const events = users.map(({ types }) => [...types, 2].map((type, place) => ({ type, hour: place })));
      const profiles = {
        features: [{ field: 'f', test: 'IS' as const, value: true }],
        states: Uint8Array.from(users, ({ state }) => state),
      };
      const data = prepare({ ...inputOf(events), profiles }, defaultOptions, none);
      for (const { target, having, lacking, rate } of compareFeatures(data, profiles, 1, none)) {
        const group = (wanted: number) => {
          const counts = events
            .filter((_, place) => users[place]?.state === wanted)
            .map((own) => own.filter(({ type }) => type === target).length);
          const sum = counts.reduce((total, count) => total + count, 0);
          const squares = counts.reduce((total, count) => total + count * count, 0);
          return { size: counts.length, sum, squares, reaching: counts.filter(Boolean).length };
        };
        const [some, others] = [group(FEATURE_STATES.WITH), group(FEATURE_STATES.WITHOUT)];
        expect(having).toEqual({ users: some.size, reaching: some.reaching, events: some.sum });
        expect(lacking).toEqual({ users: others.size, reaching: others.reaching, events: others.sum });
        expect(rate).toEqual(meanRatio(some, others));
      }
    }),
    { numRuns: 50 },
  );
});
