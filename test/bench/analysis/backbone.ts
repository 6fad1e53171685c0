import { computeBackbone } from '../../../server/graphs/backbone/backbone.ts';
import type { BackboneInput } from '../../../server/graphs/backbone/backbone-input.ts';
import { defaultOptions } from '../../../server/graphs/backbone/backbone-options.ts';
import { integer, popular } from '../../../server/sample/draw.ts';
import { createRandom } from '../../../server/sample/random.ts';
import type { Bench } from '../bench.ts';
import { number, table, verdicts } from '../figures.ts';

const EVENTS = 92;
const TYPES = 40;
const FEATURES = 30;
const HOUR = 3_600_000;
const DAYS = 35;
/** Each of the first types brings the next one about, so that there is something to look at twice. */
const CAUSES = 8;
const SHARE = 0.3;
const mebibyte = 1_048_576;

/** The causal graph's backbone over made-up logs: 40 types, 30 features, a chain of eight causes. */
export async function measureBackbone(bench: Bench): Promise<void> {
  const sizes = bench.quick ? [100, 500] : [500, 20_000];
  const measured = sizes.map((users) => ({ users, ...measure(draw(users)) }));
  bench.say(
    table(
      ['users', 'events', 'edges', 'time', 'memory above the data', 'longest between checkpoints'],
      measured.map(({ users, events, edges, seconds, memory, longestMs }) => [
        number(users),
        number(events),
        number(edges),
        `${number(seconds)} s`,
        `${number(memory)} MiB`,
        `${number(longestMs)} ms`,
      ]),
    ),
  );
  const [small, large] = measured;
  if (bench.quick || !small || !large) return;
  bench.say(
    verdicts([
      { what: '500 users × 92', measured: small.seconds, unit: 's', target: { atMost: 2 } },
      { what: '20,000 users × 92', measured: large.seconds, unit: 's', target: { atMost: 40 } },
      { what: 'memory above the data', measured: large.memory, unit: 'MiB', target: { atMost: 300 } },
    ]),
  );
}

function measure(input: BackboneInput) {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const began = performance.now();
  let [peak, last, longestMs] = [0, began, 0];
  const { events, edges } = computeBackbone(input, defaultOptions, () => {
    const now = performance.now();
    longestMs = Math.max(longestMs, now - last);
    last = now;
    peak = Math.max(peak, process.memoryUsage().rss - before);
  });
  const seconds = (performance.now() - began) / 1_000;
  return { events, edges: edges.length, seconds, memory: peak / mebibyte, longestMs };
}

/** So many users of 92 events each over five weeks, whose types are drawn by Zipf's law. */
function draw(users: number): BackboneInput {
  const random = createRandom(11);
  const types = Array.from({ length: TYPES }, (_, type) => type);
  const count = users * EVENTS;
  const [items, times] = [new Int32Array(count), new Float64Array(count)];
  for (let user = 0; user < users; user += 1) {
    const own: { type: number; hour: number }[] = [];
    while (own.length < EVENTS) {
      let [type, hour] = [popular(random, types), random() * 24 * DAYS];
      own.push({ type, hour });
      for (; type < CAUSES && random() < SHARE; type += 1) {
        hour += 2 + 20 * random();
        own.push({ type: type + 1, hour });
      }
    }
    own.length = EVENTS;
    own.sort((a, b) => a.hour - b.hour);
    for (const [place, { type, hour }] of own.entries()) {
      items[user * EVENTS + place] = type;
      times[user * EVENTS + place] = hour * HOUR;
    }
  }
  return {
    database: {
      items,
      times,
      itemStart: Int32Array.from({ length: count + 1 }, (_, event) => event),
      eventStart: Int32Array.from({ length: users + 1 }, (_, user) => user * EVENTS),
      itemCount: TYPES,
    },
    ends: times.slice(),
    categories: Uint8Array.from(items, (type) => (type === CAUSES ? 1 : 0)),
    profiles: {
      features: Array.from({ length: FEATURES }, (_, value) => ({ field: 'group', test: 'IS', value })),
      states: Uint8Array.from({ length: users * FEATURES }, () => integer(random, 0, 1)),
    },
  };
}
