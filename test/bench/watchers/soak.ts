import { setTimeout as pause } from 'node:timers/promises';
import type { Bench, BenchDatabase } from '../bench.ts';
import { watchBySse, watchByWs } from '../clients/transports.ts';
import { number, table } from '../figures.ts';
import { startBenchProvider } from '../house/bench-provider.ts';
import { benchUser, storeBenchUsers } from '../house/bench-users.ts';
import { countConnections, nodeUrl } from '../house/connections.ts';
import { type BenchHouse, startHouse } from '../house/house.ts';
import { slopeOf } from './slope.ts';

/** People who work at the same time, each in one way again and again. */
const lanes = 8;
const sampleEveryMs = 5_000;
/** Of the time: what the first requests load stays, and is no leak. */
const warmUp = 0.2;

interface Sample {
  /** Since the start of the soak. */
  readonly hours: number;
  readonly heapMiB: number;
  readonly rssMiB: number;
  readonly timers: number;
  readonly sockets: number;
  readonly listeners: number;
  readonly connections: number;
}

const figures = {
  heapMiB: 'heap after a collection, MiB',
  rssMiB: 'resident memory, MiB',
  timers: 'timers',
  sockets: 'sockets and pipes',
  listeners: 'listeners on the process and its signals',
  connections: 'database connections',
} as const satisfies Partial<Record<keyof Sample, string>>;

/** A steady mix for so many minutes: what the server holds at rest must not grow (F24). */
export async function measureSoak(bench: Bench): Promise<void> {
  await using database = await bench.createDatabase();
  await storeBenchUsers(database, lanes);
  await using provider = await startBenchProvider();
  await provider.answer({ content: 'lines', deltas: 200, paceMs: 5 });
  await using house = await startHouse(nodeUrl(database.url), provider.settings);
  const began = performance.now();
  const minutes = bench.quick ? 0.5 : bench.minutes;
  const hours = () => (performance.now() - began) / 3_600_000;
  const samples: Sample[] = [];
  let rounds = 0;
  while (hours() < minutes / 60) {
    const until = performance.now() + sampleEveryMs;
    const work = async (lane: number) => {
      while (performance.now() < until) {
        await workAsUser(house.address, lane);
        rounds += 1;
      }
    };
    await Promise.all(Array.from({ length: lanes }, (_, lane) => work(lane)));
    await pause(200); // what just ended lets go of what it held
    samples.push({ hours: hours(), ...(await sample(house, database)) });
  }
  const settled = samples.filter(({ hours }) => hours > (warmUp * minutes) / 60);
  bench.say(
    `${number(minutes)} minutes, ${number(rounds)} extractions, each watched to its end, left once, and listed; ${settled.length} samples at rest.`,
  );
  const rows = Object.entries(figures).map(([name, what]) => {
    const points = settled.map((sample) => ({ x: sample.hours, y: sample[name as keyof typeof figures] }));
    const { slope, error } = slopeOf(points);
    const verdict =
      points.length < 10
        ? 'too few samples'
        : Math.abs(slope) <= error
          ? 'flat'
          : slope > 0
            ? 'GROWS'
            : 'falls';
    const [first, last] = [points.at(0)?.y ?? Number.NaN, points.at(-1)?.y ?? Number.NaN];
    return [what, number(first), number(last), `${number(slope)} ± ${number(error)}`, verdict];
  });
  bench.say(table(['', 'first', 'last', 'slope per hour, 95 %', ''], rows));
}

/** An extraction watched to its end over one transport or the other, one that is left in its middle, and a list. */
async function workAsUser(address: string, lane: number): Promise<void> {
  const watch = lane % 2 === 0 ? watchBySse(address) : watchByWs(address);
  const left = new Error('seen enough');
  await watch(benchUser(lane), () => {
    throw left;
  }).catch((error: unknown) => {
    if (error !== left) throw error;
  });
  await watch(benchUser(lane), () => undefined); // joins the run that was left
  const query =
    '{ users(first: 50) { edges { node { id behaviorCount currentSequence { id } } } } runs(first: 20) { edges { node { id usage { calls } } } } }';
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query }),
  });
  if ((await response.text()).includes('"errors"')) throw new Error('a list failed');
}

async function sample(house: BenchHouse, { pool }: BenchDatabase): Promise<Omit<Sample, 'hours'>> {
  const { heapBytes, rssBytes, timers, sockets, listeners } = await house.readHoldings();
  const mebibyte = 1_048_576;
  return {
    heapMiB: heapBytes / mebibyte,
    rssMiB: rssBytes / mebibyte,
    timers,
    sockets,
    listeners,
    connections: await countConnections(pool),
  };
}
