import { storeEntries } from '../../../server/catalog/store-entries.ts';
import { inTransaction } from '../../../server/database/in-transaction.ts';
import type { Bench } from '../bench.ts';
import { postForEvents } from '../clients/event-stream.ts';
import { readItem } from '../clients/run-query.ts';
import { number } from '../figures.ts';
import { startHouse } from '../house/house.ts';

const query = `subscription { item: tagCatalog(kind: APPS) { __typename
  ... on JournalItem { runId seq cursor } ... on Error { code message } } }`;

/** The tagging of 1,000 apps, a hundred in a call, by the built-in rules at full speed. */
export async function measureTagging(bench: Bench): Promise<void> {
  const apps = bench.quick ? 200 : 1_000;
  await using database = await bench.createDatabase();
  const nothing = { kind: '汽车资讯', brand: null, series: null, tags: [] };
  const entries = Array.from({ length: apps }, (_, at) => ({
    ...nothing,
    id: `app_${at}`,
    name: `应用${at}`,
  }));
  await inTransaction(database.pool, (transaction) => storeEntries(transaction, 'APPS', entries));
  await using house = await startHouse(database.url, { OFFLINE_TOKENS_PER_SECOND: '0' });
  const began = performance.now();
  for await (const data of postForEvents(`${house.address}/graphql`, { query }))
    if (readItem(JSON.parse(data)).__typename === 'Done') break;
  const seconds = (performance.now() - began) / 1_000;
  const { rowCount } = await database.pool.query(`select from app where tag_source = 'MODEL'`);
  if (rowCount !== apps) throw new Error(`${rowCount} of ${apps} apps were tagged`);
  const { loopP99Ms } = await house.readMeter();
  bench.say(
    `${number(apps)} apps tagged in ${number(seconds)} s: ${number(apps / seconds)} a second; event-loop p99 ${number(loopP99Ms)} ms`,
  );
}
