import type { Bench } from '../bench.ts';
import { postForEvents } from '../clients/event-stream.ts';
import { extractQuery, readItem } from '../clients/run-query.ts';
import { quantile, verdicts } from '../figures.ts';
import { startBenchProvider } from '../house/bench-provider.ts';
import { benchUser, storeBenchUsers } from '../house/bench-users.ts';
import { startHouse } from '../house/house.ts';

/** Deltas of a short answer: three lines. */
const shortAnswer = 120;
/** Deltas of a usual one, 20 lines, at 500 a second. */
const usualAnswer = { content: 'lines', deltas: 800, paceMs: 2 } as const;

/** What Causeway itself takes for a user, and how much of an answer is read before its first event is shown. */
export async function measureExtraction(bench: Bench): Promise<void> {
  const users = bench.quick ? 5 : 60;
  await using database = await bench.createDatabase();
  await storeBenchUsers(database, users);
  await using provider = await startBenchProvider();
  await using house = await startHouse(database.url, provider.settings);
  await provider.answer({ content: 'lines', deltas: shortAnswer, paceMs: 0 });
  const latenciesMs: number[] = [];
  await extract(house.address, benchUser(0)); // warm-up
  for (let user = 0; user < users; user += 1) {
    const began = performance.now();
    await extract(house.address, benchUser(user));
    latenciesMs.push(performance.now() - began);
  }
  await provider.answer(usualAnswer);
  const shares: number[] = [];
  for (let user = 0; user < Math.min(users, 10); user += 1)
    shares.push(await extract(house.address, benchUser(user)));
  bench.say(
    verdicts([
      {
        what: 'a user of 60 rows, provider without latency, p50 (the original: 100 ms)',
        measured: quantile(latenciesMs, 0.5),
        unit: 'ms',
        target: { atMost: 100 },
      },
      {
        what: 'the same, p95',
        measured: quantile(latenciesMs, 0.95),
        unit: 'ms',
        target: { atMost: 100 },
      },
      {
        what: 'text of an answer of 20 lines before its first event, p95',
        measured: 100 * quantile(shares, 0.95),
        unit: '%',
        target: { atMost: 25 },
      },
    ]),
  );
}

/** Extracts a user to the end; answers the share of the text that came before the first event. */
async function extract(address: string, userId: string): Promise<number> {
  let [all, before] = [0, 0];
  let shown = false;
  for await (const data of postForEvents(`${address}/graphql`, {
    query: extractQuery,
    variables: { userId },
  })) {
    const item = readItem(JSON.parse(data));
    all += item.text?.length ?? 0;
    shown ||= (item.newEvents?.length ?? 0) > 0;
    if (!shown) before = all;
    if (item.__typename === 'Done') return before / Math.max(1, all);
  }
  throw new Error(`the stream of ${userId} ended without a terminal item`);
}
