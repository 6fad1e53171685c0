import { z } from 'zod';
import type { Bench } from '../bench.ts';
import { type Watch, watchByRelay, watchBySse, watchByWs } from '../clients/transports.ts';
import { verdicts } from '../figures.ts';
import type { Content } from '../house/answer-text.ts';
import { type BenchProvider, startBenchProvider } from '../house/bench-provider.ts';
import { storeBenchUsers } from '../house/bench-users.ts';
import { startChild } from '../house/child.ts';
import { type BenchHouse, startHouse } from '../house/house.ts';
import { eagerWay, type StreamingFigure, streamingTable, streamingTargets } from './streaming-figures.ts';
import { carry, type Load, loadOf } from './streaming-load.ts';

/** One way to watch, and the server if it is ours. */
interface Way {
  readonly by: string;
  readonly watch: Watch;
  readonly house: BenchHouse | null;
}

const paces: readonly (readonly [Content, number])[] = [
  ['thought', 0],
  ['lines', 0],
  ['lines', 5],
  ['lines', 20],
];

/** Extractions watched over SSE and WS, beside a raw relay of the same answers in the same run. */
export async function measureStreaming(bench: Bench): Promise<void> {
  await using database = await bench.createDatabase();
  await storeBenchUsers(database, 100);
  await using provider = await startBenchProvider();
  await using relay = await startChild(new URL('./relay-child.ts', import.meta.url), {
    PROVIDER_URL: provider.url,
  });
  const floor = { by: 'relay', watch: watchByRelay(await relay.ask('address', z.string())), house: null };
  const figures = [
    ...(await asItIs(bench, database.url, provider, floor)),
    await withoutWindow(bench, database.url, provider),
  ];
  bench.say(
    'Deltas of some 20 bytes. Lines: every 40 deltas are a valid line, which stores an event. Thought: text only. 20 and 5 ms: lines. Each run is a user’s, with one step.',
  );
  bench.say(streamingTable(figures));
  bench.say(verdicts(streamingTargets(figures)));
}

async function asItIs(
  bench: Bench,
  databaseUrl: string,
  provider: BenchProvider,
  floor: Way,
): Promise<readonly StreamingFigure[]> {
  await using house = await startHouse(databaseUrl, provider.settings);
  const sse = { by: 'SSE', watch: watchBySse(house.address), house };
  const ws = { by: 'WS', watch: watchByWs(house.address), house };
  const ways = [floor, sse, ws];
  for (const way of ways) await warmUp(provider, way);
  const figures: StreamingFigure[] = [];
  for (const [content, paceMs] of paces) {
    for (const runs of bench.quick ? [1, 10] : [1, 10, 100]) {
      const load = loadOf(content, runs, paceMs, bench.quick ? 1 : 5);
      for (const way of ways) figures.push(await measure(provider, way, load));
    }
  }
  return figures;
}

async function withoutWindow(
  bench: Bench,
  databaseUrl: string,
  provider: BenchProvider,
): Promise<StreamingFigure> {
  await using house = await startHouse(databaseUrl, { ...provider.settings, CHUNK_WINDOW_MS: '0' });
  const way = { by: eagerWay, watch: watchBySse(house.address), house };
  await warmUp(provider, way);
  return await measure(provider, way, loadOf('lines', 1, 20, bench.quick ? 2 : 10));
}

async function warmUp(provider: BenchProvider, { watch }: Way): Promise<void> {
  await carry({ content: 'lines', runs: 10, deltas: 800, paceMs: 0 }, provider, watch);
  await carry({ content: 'thought', runs: 10, deltas: 4_000, paceMs: 0 }, provider, watch);
}

async function measure(
  provider: BenchProvider,
  { by, watch, house }: Way,
  load: Load,
): Promise<StreamingFigure> {
  await house?.readMeter();
  const seen = await carry(load, provider, watch);
  const { loopP99Ms, cpuMs } = (await house?.readMeter()) ?? { loopP99Ms: Number.NaN, cpuMs: Number.NaN };
  return { load, by, seen, loopP99Ms, cpuMs };
}
