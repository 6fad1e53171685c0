import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Bench } from '../bench.ts';
import { clockUs, stampsIn } from '../clients/stamp.ts';
import { startExtraction } from '../clients/start-extraction.ts';
import { number, quantile, table, verdicts } from '../figures.ts';
import { startBenchProvider } from '../house/bench-provider.ts';
import { benchUser, storeBenchUsers } from '../house/bench-users.ts';
import { type BenchHouse, startHouse } from '../house/house.ts';
import { WatcherSocket } from './watcher-socket.ts';

const paceMs = 20;

/** One figure for each number of watchers. */
interface Round {
  readonly watchers: number;
  readonly lagsMs: readonly number[];
  readonly perSecond: number;
  readonly loopP99Ms: number;
  readonly benchLoopP99Ms: number;
  readonly cpuPercent: number;
}

/** From one to many watchers of one run, each on a socket of its own. */
export async function measureWatchers(bench: Bench): Promise<void> {
  const deltas = bench.quick ? 100 : 400;
  await using database = await bench.createDatabase();
  await storeBenchUsers(database, 1);
  await using provider = await startBenchProvider();
  await using house = await startHouse(database.url, provider.settings);
  await provider.answer({ content: 'lines', deltas, paceMs });
  const rounds: Round[] = [];
  for (const watchers of bench.quick ? [1, 100] : [1, 10, 100, 1_000])
    rounds.push(await measureRound(house, watchers, deltas));
  const head = [
    'watchers',
    'deltas/s',
    'lag p50 ms',
    'p95',
    'p99',
    'server loop p99',
    'bench loop p99',
    'server CPU %',
  ];
  bench.say(table(head, rounds.map(cellsOf)));
  const last = rounds.at(-1);
  if (!last) return;
  bench.say(
    verdicts([
      {
        what: `delivery lag p99 at ${last.watchers}`,
        measured: quantile(last.lagsMs, 0.99),
        unit: 'ms',
        target: { atMost: 1_000 },
      },
      { what: 'event-loop p99', measured: last.loopP99Ms, unit: 'ms', target: { atMost: 50 } },
    ]),
  );
}

function cellsOf(round: Round): string[] {
  const lags = [0.5, 0.95, 0.99].map((share) => quantile(round.lagsMs, share));
  const load = [round.loopP99Ms, round.benchLoopP99Ms, round.cpuPercent];
  return [round.watchers, round.perSecond, ...lags, ...load].map(number);
}

async function measureRound(house: BenchHouse, count: number, deltas: number): Promise<Round> {
  const sockets: WatcherSocket[] = [];
  for (let index = 0; index < count; index += 1) sockets.push(await WatcherSocket.open(house.address));
  await house.readMeter();
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  const lagsMs: number[] = [];
  const runId = await startExtraction(house.address, benchUser(0));
  const began = performance.now();
  const arrived = await Promise.all(sockets.map((socket) => watch(socket, runId, lagsMs)));
  const seconds = (performance.now() - began) / 1_000;
  const { loopP99Ms, cpuMs } = await house.readMeter();
  loop.disable();
  if (arrived.some((own) => own !== deltas)) throw new Error('a watcher missed a delta, or got one twice');
  return {
    watchers: count,
    lagsMs,
    perSecond: lagsMs.length / seconds,
    loopP99Ms,
    benchLoopP99Ms: loop.percentile(99) / 1e6 - 1,
    cpuPercent: cpuMs / seconds / 10,
  };
}

/** Follows a run to its end and notes the lag of each delta; answers how many came. */
async function watch(socket: WatcherSocket, runId: string, lagsMs: number[]): Promise<number> {
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
}
