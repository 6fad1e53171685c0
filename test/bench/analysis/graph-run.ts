import type { Pool } from 'pg';
import type { Bench } from '../bench.ts';
import { postForEvents } from '../clients/event-stream.ts';
import { readItem } from '../clients/run-query.ts';
import { number, quantile, table, verdicts } from '../figures.ts';
import { startHouse } from '../house/house.ts';
import { askMeanwhile } from '../house/meanwhile.ts';

const generateGraph = `subscription { item: generateGraph { __typename
  ... on JournalItem { runId seq cursor } ... on Progress { graphId } ... on Done { graph { edgeCount } } ... on Error { code message } } }`;

/** Made-up sequences of 92 events of 40 types over five weeks, types drawn by their popularity, and profiles. `$1` users. */
const statements = [
  `insert into event_type (code, zh, en, synonyms) select 'bench_' || lpad(n::text, 2, '0'), 'b' || n, 'b' || n, '{}' from generate_series(1, 40) n`,
  `insert into "user" (id) select 'user_' || n from generate_series(1, $1::int) n`,
  `insert into profile (user_id, age, city, interests) select 'user_' || n, 20 + n % 40, 'city ' || n % 8, '{}' from generate_series(1, $1::int) n`,
  `insert into sequence (user_id, version, status, language) select id, 1, 'CURRENT', 'EN' from "user"`,
  `insert into event (sequence_id, user_id, type_code, category, source, start, "end", context)
   select s.id, s.user_id, 'bench_' || lpad(type::text, 2, '0'), case when type = 7 then 'CONVERSION' else 'ENGAGEMENT' end::"EventCategory",
     'MODEL', at, at, '{}'
   from sequence s, generate_series(1, 92) n,
     lateral (select timestamptz '2026-01-01Z' + n * interval '9 hours' + random() * interval '8 hours' as at,
       (1 + floor(40 * power(random(), 2)))::int as type, s.id) t`,
];

/** Graphs of 500 and of 20,000 users, made through the API while the server answers other requests. */
export async function measureGraphRun(bench: Bench): Promise<void> {
  const sizes = bench.quick ? [200] : [500, 20_000];
  const measured = [];
  for (const users of sizes) measured.push(await measure(bench, users));
  bench.say(
    table(
      [
        'users',
        'events',
        'edges',
        'computed after',
        'named after',
        'other requests p99',
        'loop p99',
        'memory',
      ],
      measured.map((figure) => [
        number(figure.users),
        number(figure.users * 92),
        number(figure.edges),
        `${number(figure.computed)} s`,
        `${number(figure.seconds)} s`,
        `${number(figure.others)} ms`,
        `${number(figure.loopP99Ms)} ms`,
        `${number(figure.memory)} MiB`,
      ]),
    ),
  );
  const worst = Math.max(...measured.map(({ loopP99Ms }) => loopP99Ms));
  bench.say(
    verdicts([
      { what: 'event loop p99 while a graph is made', measured: worst, unit: 'ms', target: { atMost: 50 } },
    ]),
  );
}

async function measure(bench: Bench, users: number) {
  await using database = await bench.createDatabase();
  await store(database.pool, users);
  await using house = await startHouse(database.url);
  const stop = new AbortController();
  const meanwhile = askMeanwhile(house.address, stop.signal);
  const { rssBytes: before } = await house.readMeter();
  const began = performance.now();
  const since = () => (performance.now() - began) / 1_000;
  let computed = Number.NaN;
  let edges = 0;
  for await (const data of postForEvents(`${house.address}/graphql`, { query: generateGraph })) {
    const item = readItem(JSON.parse(data));
    if (Number.isNaN(computed) && item.graphId) computed = since();
    if (item.graph) edges = item.graph.edgeCount;
  }
  const seconds = since();
  const { loopP99Ms, rssBytes } = await house.readMeter();
  stop.abort();
  const others = quantile(await meanwhile, 0.99);
  return { users, edges, computed, seconds, others, loopP99Ms, memory: (rssBytes - before) / 1_048_576 };
}

async function store(pool: Pool, users: number): Promise<void> {
  for (const statement of statements) await pool.query(statement, statement.includes('$1') ? [users] : []);
  await pool.query('analyze');
}
