import type { Pool } from 'pg';
import type { Connection } from '../../../server/database/connection.ts';
import { runThread } from '../../../server/patterns/mining/thread/run-thread.ts';
import type { Bench } from '../bench.ts';
import { postForEvents } from '../clients/event-stream.ts';
import { readItem } from '../clients/run-query.ts';
import { number, quantile, verdicts } from '../figures.ts';
import { startHouse } from '../house/house.ts';
import { askMeanwhile } from '../house/meanwhile.ts';

const minePatterns = `subscription { item: minePatterns(question: { kind: ALL, minShare: 0.05, maxLength: 5 }) { __typename
  ... on JournalItem { runId seq cursor } ... on Progress { newPatterns { rank support } }
  ... on Done { mining { patternCount } } ... on Error { code message } } }`;

/** Made-up sequences of 92 events on average, of 1,721 types whose k-th is drawn in proportion to 1/√k, hours apart. `$1` users. */
const statements = [
  `insert into event_type (code, zh, en, synonyms) select 'bench_' || lpad(n::text, 4, '0'), 'b' || n, 'b' || n, '{}' from generate_series(1, 1721) n`,
  `insert into "user" (id) select 'user_' || n from generate_series(1, $1::int) n`,
  `insert into sequence (user_id, version, status, language) select id, 1, 'CURRENT', 'EN' from "user"`,
  `insert into event (sequence_id, user_id, type_code, category, source, start, "end", context)
   select s.id, s.user_id, 'bench_' || lpad((1 + floor(1721 * power(random(), 2)))::text, 4, '0'), 'ENGAGEMENT', 'MODEL', at, at, '{}'
   from sequence s, generate_series(1, (46 + abs(hashint4(s.id)) % 93)) n,
     lateral (select timestamptz '2026-01-01Z' + n * interval '5 hours' + random() * interval '4 hours' as at) t`,
];

/** 20,000 users × 92 events in the database, mined through the API, while the server answers other requests. */
export async function measureMiningRun(bench: Bench): Promise<void> {
  const users = bench.quick ? 1_000 : 20_000;
  await using database = await bench.createDatabase();
  await store(database.pool, users);
  await using house = await startHouse(database.url);
  const stop = new AbortController();
  const others = askMeanwhile(house.address, stop.signal);
  const { rssBytes: before } = await house.readMeter();
  const began = performance.now();
  const since = () => (performance.now() - began) / 1_000;
  let first = Number.NaN;
  let patterns = 0;
  for await (const data of postForEvents(`${house.address}/graphql`, { query: minePatterns })) {
    const item = readItem(JSON.parse(data));
    if (Number.isNaN(first) && (item.newPatterns?.length ?? 0) > 0) first = since();
    if (item.mining) patterns = item.mining.patternCount;
  }
  const seconds = since();
  const { loopP99Ms, rssBytes } = await house.readMeter();
  stop.abort();
  const waits = await others;
  const { rows } = await database.pool.query<{ n: number }>('select count(*)::int as n from event');
  bench.say(
    `${number(users)} users, ${number(rows[0]?.n ?? 0)} events, all patterns of 2 to 5 events at 5 %: ${number(patterns)}. ` +
      `Read, mined, described and stored in ${number(seconds)} s, the first shown after ${number(first)} s; ` +
      `other requests meanwhile p99 ${number(quantile(waits, 0.99))} ms; ${number((rssBytes - before) / 1_048_576)} MiB more than before`,
  );
  bench.say(
    verdicts([
      { what: 'event loop p99 while mining', measured: loopP99Ms, unit: 'ms', target: { atMost: 50 } },
      {
        what: 'from the cancel to the end of the search',
        measured: await timeCancel(database.connection),
        unit: 'ms',
        target: { atMost: 100 },
      },
    ]),
  );
}

async function store(pool: Pool, users: number): Promise<void> {
  for (const statement of statements) await pool.query(statement, statement.includes('$1') ? [users] : []);
  await pool.query('analyze');
}

/** Milliseconds from telling a search to stop until its thread is gone. */
async function timeCancel(connection: Connection): Promise<number> {
  const question = { kind: 'ALL', support: 0.005, minLength: 2, maxLength: 5, step: 'EVENT' } as const;
  const stop = new AbortController();
  let told = Number.NaN;
  const hear = async ({ kind }: { readonly kind: string }) => {
    if (kind !== 'searched') return;
    told = performance.now();
    stop.abort(new Error('enough'));
  };
  await runThread({ connection, question, skip: 0 }, stop.signal, hear).catch((error) => {
    if (!stop.signal.aborted) throw error;
  });
  return performance.now() - told;
}
