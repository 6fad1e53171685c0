import type { Bench } from '../bench.ts';
import { postForEvents } from '../clients/event-stream.ts';
import { followQuery, readItem, type SeenItem } from '../clients/run-query.ts';
import { startExtraction } from '../clients/start-extraction.ts';
import { number, table, verdicts } from '../figures.ts';
import { startBenchProvider } from '../house/bench-provider.ts';
import { benchUser, storeBenchUsers } from '../house/bench-users.ts';
import { startHouse } from '../house/house.ts';

const leaseMs = 5_000;

/** From the kill -9 of the node that does a run to the first item of the node that takes it over. */
export async function measureTakeover(bench: Bench): Promise<void> {
  await using database = await bench.createDatabase();
  await storeBenchUsers(database, 3);
  await using provider = await startBenchProvider();
  await provider.answer({ content: 'thought', deltas: 100_000, paceMs: 20 });
  const settings = { ...provider.settings, LEASE_MS: String(leaseMs) };
  const takenMs: number[] = [];
  for (let round = 0; round < (bench.quick ? 1 : 3); round += 1) {
    await using doomed = await startHouse(database.url, settings);
    const runId = await startExtraction(doomed.address, benchUser(round));
    const before = await firstItem(doomed.address, runId, ({ __typename }) => __typename === 'LlmChunk');
    await using other = await startHouse(database.url, settings);
    const killedAt = performance.now();
    doomed.kill();
    await firstItem(other.address, runId, ({ attempt }) => (attempt ?? 0) > (before.attempt ?? 0));
    takenMs.push(performance.now() - killedAt);
    await post(other.address, `mutation { cancelRun(runId: "${runId}") { id } }`);
  }
  bench.say(
    table(
      ['takeover after kill -9, ms', 'lease ms'],
      takenMs.map((ms) => [number(ms), number(leaseMs)]),
    ),
  );
  const worst = Math.max(...takenMs);
  bench.say(
    verdicts([{ what: 'takeover', measured: worst, unit: 'ms', target: { atMost: leaseMs + 1_000 } }]),
  );
}

async function post(address: string, query: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query }),
  });
  return response.text();
}

/** The first item of a run that is wanted. */
async function firstItem(
  address: string,
  runId: string,
  wanted: (item: SeenItem) => boolean,
): Promise<SeenItem> {
  for await (const data of postForEvents(`${address}/graphql`, {
    query: followQuery,
    variables: { runId },
  })) {
    const item = readItem(JSON.parse(data));
    if (wanted(item)) return item;
  }
  throw new Error('the stream ended too early');
}
