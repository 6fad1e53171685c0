import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateSample } from './generate.ts';
import { MODELS } from './models.ts';
import { dealershipFor } from './places.ts';

const endsAt = new Date('2026-01-01T03:00:00Z');
const modelOf = (id: string | null) =>
  MODELS.find((model) => model.id === id) ?? expect.unreachable(`${id} is no model`);

describe('a purchase in the sample', () => {
  it('should come once, affordable, after comparing, visiting the dealership and adding to the cart', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { profiles, behaviors } = generateSample({ users: 50, seed, endsAt });
        const purchases = behaviors.filter(({ action }) => action === 'purchase');
        expect(new Set(purchases.map(({ userId }) => userId)).size).toBe(purchases.length);
        for (const { userId, at, item, place } of purchases) {
          const model = modelOf(item);
          const before = behaviors.filter((row) => row.userId === userId && row.at < at);
          const first = (holds: (row: (typeof before)[number]) => boolean) => before.findIndex(holds);
          const compared = first((row) => row.action === 'compare' && row.item?.includes(model.id) === true);
          const visited = first((row) => row.action === 'visit_poi' && row.place === place);
          const added = first((row) => row.action === 'add_cart' && row.item === item);
          expect(place).toBe(dealershipFor(model).name);
          expect(compared).toBeGreaterThanOrEqual(0);
          expect(visited).toBeGreaterThan(compared);
          expect(added).toBeGreaterThan(visited);
          expect(model.price).toBeLessThanOrEqual(profiles.find((one) => one.userId === userId)?.budget ?? 0);
          const hour = (at.getUTCHours() + 8) % 24;
          expect(hour).toBeGreaterThanOrEqual(9);
          expect(hour).toBeLessThan(23);
        }
      }),
      // The example bought before the shop opened, when all of a person's rows were moved to an earlier time.
      { numRuns: 40, examples: [[1_750_473_895]] },
    );
  });

  it('should be made by five to six of fifty users, whatever the seed, and carts be left by others', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const { behaviors } = generateSample({ users: 50, seed, endsAt });
      const times = (action: string) => behaviors.filter((row) => row.action === action).length;
      expect([5, 6]).toContain(times('purchase'));
      expect(times('add_cart')).toBeGreaterThanOrEqual(times('purchase'));
    }
  });
});
