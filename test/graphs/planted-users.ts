import { createRandom } from '../../server/sample/random.ts';

const HOUR = 3_600;
const DAY = 24 * HOUR;
const others = ['browse_news', 'dine', 'shop', 'work'];

/**
 * Users of three weeks who look at cars every few days. Most of those times they take a test drive a day later, which is a
 * conversion; what else they do has nothing to do with it.
 */
export function plantedUsers(count = 40, seed = 1) {
  const random = createRandom(seed);
  const between = (from: number, to: number) => Math.floor(from + random() * (to - from));
  return Array.from({ length: count }, (_, index) => {
    const events: [seconds: number, event: string][] = [];
    const add = (seconds: number, event: string) => events.push([seconds, event]);
    for (let day = between(0, 3); day < 21; day += between(4, 7)) {
      const seen = day * DAY + between(9, 20) * HOUR;
      add(seen, 'view_car');
      if (random() < 0.8) add(seen + between(20, 28) * HOUR, 'test_drive');
    }
    if (random() < 0.5) add(between(0, 21) * DAY + 12 * HOUR, 'test_drive');
    for (let day = 0; day < 21; day += 1)
      for (let n = between(1, 4); n > 0; n -= 1)
        add(
          day * DAY + between(8, 23) * HOUR + between(0, HOUR),
          others[between(0, others.length)] ?? 'work',
        );
    const sorted = events.sort(([a], [b]) => a - b);
    return {
      userId: `u${String(index + 1).padStart(2, '0')}`,
      events: sorted.map(([at, code]) => `${code}@${at}${code === 'test_drive' ? '!CONVERSION' : ''}`),
    };
  });
}
