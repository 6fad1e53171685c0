import type { TestSequence } from './sequences.ts';

const [minute, hour, day] = [60, 3_600, 86_400];

/**
 * Users who look for a car, the same ones each time: those who ask for the price and go to a dealership mostly buy, those who
 * only compare mostly do not.
 */
export function shoppers(users: number): TestSequence[] {
  return Array.from({ length: users }, (_, n) => {
    const start = (n % 7) * hour;
    const asks = n % 3 === 0;
    const visits = n % 4 !== 3;
    const buys = (asks && visits) || n % 11 === 1;
    const events = [
      `search_models@${start}`,
      `view_car@${start + (2 + (n % 5)) * 10 * minute}`,
      n % 2 === 0 ? `compare_models@${start + (2 + (n % 6)) * hour}` : `use_app@${start + 5 * hour}`,
      asks ? `ask_price@${start + (1 + (n % 4)) * day}` : `view_car@${start + 2 * day}`,
      visits ? `visit_dealership@${start + (5 + (n % 3)) * day + 20 * minute}` : `refuel@${start + 6 * day}`,
      ...(n % 5 < 2 ? [`test_drive@${start + 8 * day + 2 * hour}`] : []),
      ...(buys ? [`purchase@${start + (12 + (n % 9)) * day}!CONVERSION`] : []),
    ];
    return { userId: `shopper_${String(n).padStart(3, '0')}`, events };
  });
}

const places = [
  'use_app',
  'view_car',
  'shop',
  'dine',
  'work',
  'travel',
  'exercise',
  'study',
  'refuel',
  'navigate',
  'consult',
  'share_content',
];

/** Users who do this and that in no order, the same each time: nearly everything that can follow something follows it. */
export function wanderers(users: number, events: number): TestSequence[] {
  let state = 1;
  const next = () => {
    // Numerical Recipes' linear congruential generator; its high bits are good enough to wander by.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return places[Math.floor((state / 2 ** 32) * places.length)] ?? '';
  };
  return Array.from({ length: users }, (_, n) => ({
    userId: `wanderer_${String(n).padStart(3, '0')}`,
    events: Array.from({ length: events }, (_unused, at) => `${next()}@${at * hour}`),
  }));
}
