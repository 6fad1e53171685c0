import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Bench } from './bench.ts';
import { startBenchProvider } from './bench-provider.ts';
import { benchUser, storeBenchUsers } from './bench-users.ts';
import { number, quantile, table, verdicts } from './figures.ts';
import { startHouse } from './house.ts';
import { clockUs, stampsIn } from './stamp.ts';
import { WatcherSocket } from './watcher-socket.ts';

const paceMs = 20;

/** Many watchers of one run, each on a socket of its own. */
export async function measureWatchers(bench: Bench): Promise<void> {
  const count = bench.quick ? 200 : 1_000;
  const deltas = bench.quick ? 150 : 400;
  await using database = await bench.createDatabase();
  await storeBenchUsers(database, 1);
  await using provider = await startBenchProvider();
  await using house = await startHouse(database.url, provider.settings);
  await provider.answer({ content: 'lines', deltas, paceMs });
  const sockets: WatcherSocket[] = [];
  for (let index = 0; index < count; index += 1) sockets.push(await WatcherSocket.open(house.address));
  await house.readMeter();
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();

  const lagsMs: number[] = [];
  const runId = await startRun(house.address);
  const began = performance.now();
  const arrived = await Promise.all(
    sockets.map(async (socket) => {
      let own = 0;
      await socket.follow(runId, (message) => {
        if (!message.includes('"__typename":"LlmChunk"')) return; // an event's context repeats stamps
        const now = clockUs();
        for (const stamp of stampsIn(message)) {
          own += 1;
          lagsMs.push((now - stamp) / 1_000);
        }
      });
      return own;
    }),
  );
  const seconds = (performance.now() - began) / 1_000;
  const { loopP99Ms, cpuMs } = await house.readMeter();
  loop.disable();
  if (arrived.some((own) => own !== deltas)) throw new Error('a watcher missed a delta, or got one twice');
  const cells = [
    count,
    lagsMs.length / seconds,
    ...[0.5, 0.95, 0.99].map((share) => quantile(lagsMs, share)),
  ];
  const load = [loopP99Ms, loop.percentile(99) / 1e6 - 1, cpuMs / seconds / 10];
  bench.say(
    table(
      [
        'watchers',
        'deltas/s',
        'lag p50 ms',
        'p95',
        'p99',
        'server loop p99',
        'bench loop p99',
        'server CPU %',
      ],
      [[...cells, ...load].map(number)],
    ),
  );
  bench.say(
    verdicts([
      { what: 'delivery lag p99', measured: quantile(lagsMs, 0.99), unit: 'ms', target: { atMost: 1_000 } },
      { what: 'event-loop p99', measured: loopP99Ms, unit: 'ms', target: { atMost: 50 } },
    ]),
  );
}

async function startRun(address: string): Promise<string> {
  const query = 'mutation ($id: ID!) { startExtraction(userId: $id) { id } }';
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { id: benchUser(0) } }),
  });
  const id = /"id":"([0-9a-f-]{36})"/.exec(await response.text())?.[1];
  if (id === undefined) throw new Error('the run did not start');
  return id;
}
