import { join } from 'node:path';
import type { Pool } from 'pg';
import { z } from 'zod';
import type { NewBehavior } from '../../../server/behaviors/new-behavior.ts';
import type { Bench, BenchDatabase } from '../bench.ts';
import { number, quantile, table, type Verdict, verdicts } from '../figures.ts';
import { startChild } from '../house/child.ts';
import { startHouse } from '../house/house.ts';
import { inventBehaviors, writeBehaviorFile } from './behavior-file.ts';

const outcome = z.object({
  rows: z.number(),
  added: z.number(),
  rejected: z.number(),
  seconds: z.number(),
  rssBefore: z.number(),
  rssPeak: z.number(),
});

const mebibyte = 1_048_576;

/** A file of behaviors, imported with all checks, beside bare inserts of the same rows; then pages of the table that it made. */
export async function measureImport(bench: Bench): Promise<void> {
  await using database = await bench.createDatabase();
  const behaviors = inventBehaviors(bench.quick ? 20_000 : 200_000);
  const path = await writeBehaviorFile(join(bench.folder, 'behaviors.csv'), behaviors);
  const bareSeconds = await insertBare(database.pool, behaviors);
  await database.pool.query('truncate "user" cascade');
  await database.pool.query('checkpoint');
  await using child = await startChild(new URL('./import-child.ts', import.meta.url), {
    DATABASE_URL: database.url,
  });
  const first = await child.ask(path, outcome);
  const again = await child.ask(path, outcome);
  if (first.rejected > 0 || again.added > 0) throw new Error('rows were rejected, or added twice');
  const row = (what: string, seconds: number) => [
    what,
    number(behaviors.length / seconds),
    number(bareSeconds / seconds),
  ];
  bench.say(`${number(first.rows)} rows, ${number(first.rows - first.added)} of them twice in the file`);
  bench.say(
    table(
      ['', 'rows/s', '÷ bare'],
      [
        row('bare insert … unnest', bareSeconds),
        row('import', first.seconds),
        row('the same file again', again.seconds),
      ],
    ),
  );
  bench.say(
    verdicts([
      {
        what: 'import ÷ bare insert',
        measured: bareSeconds / first.seconds,
        unit: '',
        target: { atLeast: 0.4 },
      },
      {
        what: `peak memory of these rows (asked of 1 M), ${number(first.rssBefore / mebibyte)} before`,
        measured: first.rssPeak / mebibyte,
        unit: 'MiB',
        target: { atMost: 300 },
      },
      ...(await measurePages(database, behaviors, bench.quick ? 20 : 100)),
    ]),
  );
}

/** Seconds to insert the rows and nothing else: not parsed, not hashed, not counted, no duplicates among them. */
async function insertBare(pool: Pool, behaviors: readonly NewBehavior[]): Promise<number> {
  const size = 5_000;
  await pool.query('insert into "user" (id) select distinct unnest($1::text[])', [
    behaviors.map(({ userId }) => userId),
  ]);
  const batches = Array.from({ length: Math.ceil(behaviors.length / size) }, (_, index) => {
    const rows = behaviors.slice(index * size, (index + 1) * size);
    const digests = rows.map((_, place) => Buffer.from(String(index * size + place).padStart(16, '0')));
    const times = rows.map(({ at }) => at.toISOString());
    const texts = (['action', 'item', 'app', 'media', 'place', 'text'] as const).map((field) =>
      rows.map((row) => row[field]),
    );
    return [rows.map(({ userId }) => userId), times, ...texts, rows.map(({ duration }) => duration), digests];
  });
  const began = performance.now();
  for (const values of batches) {
    await pool.query({
      name: 'bare-insert',
      text: `insert into behavior (user_id, at, action, item, app, media, place, text, duration, digest)
             select * from unnest($1::text[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::int[], $10::bytea[])`,
      values,
    });
  }
  return (performance.now() - began) / 1_000;
}

/** Pages of 50 over HTTP, one after the other, without totalCount. */
async function measurePages(
  database: BenchDatabase,
  behaviors: readonly NewBehavior[],
  times: number,
): Promise<Verdict[]> {
  await database.pool.query('vacuum analyze');
  await using house = await startHouse(database.url);
  const userIds = behaviors.slice(0, times).map((_, index) => behaviors[index * 90]?.userId ?? '');
  const pages = [
    [
      'users',
      '{ users(first: 50) { edges { cursor node { id behaviorCount lastBehaviorAt } } pageInfo { endCursor hasNextPage } } }',
    ],
    [
      'behaviors of a user',
      'query ($id: ID!) { user(id: $id) { behaviors(first: 50) { edges { cursor node { id at action item app place } } pageInfo { endCursor hasNextPage } } } }',
    ],
  ] as const;
  const verdicts: Verdict[] = [];
  for (const [what, query] of pages) {
    for (const id of userIds) await askPage(house.address, query, id); // warm-up
    const latenciesMs: number[] = [];
    for (const id of userIds) latenciesMs.push(await askPage(house.address, query, id));
    verdicts.push({
      what: `page of 50 ${what}, p50 (asked in 1 M rows)`,
      measured: quantile(latenciesMs, 0.5),
      unit: 'ms',
      target: { atMost: 10 },
    });
  }
  return verdicts;
}

async function askPage(address: string, query: string, id: string): Promise<number> {
  const asked = performance.now();
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { id } }),
  });
  const text = await response.text();
  if (text.includes('"errors"') || !text.includes('"edges":[{'))
    throw new Error(`the page failed: ${text.slice(0, 300)}`);
  return performance.now() - asked;
}
