import { monitorEventLoopDelay } from 'node:perf_hooks';
import { clockUs, stampsIn } from '../clients/stamp.ts';
import { startExtraction } from '../clients/start-extraction.ts';
import { benchUser } from '../house/bench-users.ts';
import { WatcherSocket } from './watcher-socket.ts';

/** Runs, and those who watch each of them. */
export interface LoadSize {
  readonly runs: number;
  readonly watchersPerRun: number;
  /** Of each run. */
  readonly deltas: number;
}

/** What the watchers saw. */
export interface WatchedLoad {
  /** From the provider's write to the watcher, of what was written once all watched. */
  readonly lagsMs: readonly number[];
  /** Deltas that did not come to a watcher. */
  readonly dropped: number;
  readonly perSecond: number;
  readonly seconds: number;
  readonly benchLoopP99Ms: number;
}

/** Starts the runs, watches each many times, and waits for the end of all. */
export async function carryWatchedLoad(address: string, size: LoadSize): Promise<WatchedLoad> {
  const users = Array.from({ length: size.runs }, (_, index) => benchUser(index));
  const sockets = await openSockets(address, size.runs * size.watchersPerRun);
  const began = performance.now();
  const runIds = await Promise.all(users.map((user) => startExtraction(address, user)));
  return meterWatchers(size, began, (index, saw) => {
    const runId = runIds[index % runIds.length] ?? '';
    return sockets[index]?.follow(runId, (message) => {
      if (message.includes('"__typename":"LlmChunk"')) saw(message); // an event's context repeats stamps
    });
  });
}

async function openSockets(address: string, count: number): Promise<WatcherSocket[]> {
  const sockets: WatcherSocket[] = [];
  while (sockets.length < count) {
    const some = Math.min(50, count - sockets.length);
    sockets.push(...(await Promise.all(Array.from({ length: some }, () => WatcherSocket.open(address)))));
  }
  return sockets;
}

/**
 * Meters so many watchers, of which each hands on the texts that it saw and resolves at its end.
 *
 * @param began when the load began, by `performance.now()`
 */
export async function meterWatchers(
  { runs, watchersPerRun, deltas }: LoadSize,
  began: number,
  watch: (index: number, saw: (text: string) => void) => Promise<void> | undefined,
): Promise<WatchedLoad> {
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  const count = runs * watchersPerRun;
  const [stampsUs, lagsMs]: [number[], number[]] = [[], []];
  let [watching, allWatchUs] = [0, Number.POSITIVE_INFINITY];
  const one = async (index: number) => {
    let first = true;
    await watch(index, (text) => {
      const now = clockUs();
      if (first) watching += 1;
      if (first && watching === count) allWatchUs = now;
      first = false;
      for (const stamp of stampsIn(text)) {
        stampsUs.push(stamp);
        lagsMs.push((now - stamp) / 1_000);
      }
    });
  };
  await Promise.all(Array.from({ length: count }, (_, index) => one(index)));
  const seconds = (performance.now() - began) / 1_000;
  loop.disable();
  return {
    lagsMs: lagsMs.filter((_lag, index) => (stampsUs[index] ?? 0) > allWatchUs),
    dropped: count * deltas - lagsMs.length,
    perSecond: lagsMs.length / seconds,
    seconds,
    benchLoopP99Ms: loop.percentile(99) / 1e6 - 1,
  };
}
