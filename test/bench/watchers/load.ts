import { freePorts } from '../../many-nodes/free-ports.ts';
import { startNginx } from '../../many-nodes/nginx.ts';
import type { Bench } from '../bench.ts';
import { number, quantile, table, verdicts } from '../figures.ts';
import { type BenchProvider, startBenchProvider } from '../house/bench-provider.ts';
import { storeBenchUsers } from '../house/bench-users.ts';
import { type BenchHouse, startHouse } from '../house/house.ts';
import { startFanout } from './fanout.ts';
import { carryWatchedLoad, type WatchedLoad } from './watched-load.ts';

/** Milliseconds between two tokens of a run. */
const paceMs = 20;

interface Figure {
  readonly by: string;
  readonly load: WatchedLoad;
  /** For each node; none for the floor. */
  readonly nodes: readonly { readonly loopP99Ms: number; readonly cpuPercent: number }[];
}

/** 100 runs at 50 tokens/s with ten watchers each: on one node, on three behind nginx, and bare sockets as the floor. */
export async function measureLoad(bench: Bench): Promise<void> {
  const size = bench.quick
    ? { runs: 10, watchersPerRun: 10, deltas: 200 }
    : { runs: 100, watchersPerRun: 10, deltas: 500 };
  await using database = await bench.createDatabase();
  await storeBenchUsers(database, size.runs);
  await using provider = await startBenchProvider();
  await provider.answer({ content: 'lines', deltas: size.deltas, paceMs });
  const figures: Figure[] = [];
  {
    await using fanout = await startFanout({ ...size, paceMs });
    figures.push({ by: 'bare sockets', load: await fanout.carry(), nodes: [] });
  }
  for (const nodes of [1, 3]) figures.push(await onNodes(database.url, provider, nodes, size));
  bench.say(
    `${size.runs} runs × ${1_000 / paceMs} tokens/s, ${size.runs * size.watchersPerRun} watchers over graphql-ws, a socket each.`,
  );
  const head = [
    '',
    'deltas/s',
    'dropped',
    'lag p50 ms',
    'p99',
    'node loop p99',
    'node CPU %',
    'bench loop p99',
  ];
  bench.say(table(head, figures.map(cellsOf)));
  bench.say(
    verdicts(
      figures.slice(1).flatMap(({ by, load, nodes }) => [
        { what: `dropped, ${by}`, measured: load.dropped, unit: 'deltas', target: { atMost: 0 } },
        {
          what: `lag p99, ${by}`,
          measured: quantile(load.lagsMs, 0.99),
          unit: 'ms',
          target: { atMost: 1_000 },
        },
        {
          what: `event-loop p99, ${by}`,
          measured: Math.max(...nodes.map(({ loopP99Ms }) => loopP99Ms)),
          unit: 'ms',
          target: { atMost: 50 },
        },
      ]),
    ),
  );
}

function cellsOf({ by, load, nodes }: Figure): string[] {
  const each = (figure: (node: Figure['nodes'][number]) => number) =>
    nodes.length === 0 ? '–' : nodes.map((node) => number(Math.round(figure(node)))).join(' ');
  return [
    by,
    number(load.perSecond),
    number(load.dropped),
    ...[0.5, 0.99].map((share) => number(quantile(load.lagsMs, share))),
    each(({ loopP99Ms }) => loopP99Ms),
    each(({ cpuPercent }) => cpuPercent),
    number(load.benchLoopP99Ms),
  ];
}

async function onNodes(
  databaseUrl: string,
  provider: BenchProvider,
  count: number,
  size: { runs: number; watchersPerRun: number; deltas: number },
): Promise<Figure> {
  await using stack = new Held();
  const ports = await freePorts(count);
  const share = String(Math.ceil(size.runs / count));
  const settings = { ...provider.settings, RUN_CONCURRENCY: share, LLM_CONCURRENCY: share };
  const houses: BenchHouse[] = [];
  for (const port of ports)
    houses.push(stack.use(await startHouse(databaseUrl, { ...settings, PORT: String(port) })));
  const [first] = houses;
  const address = count === 1 && first ? first.address : stack.use(await startNginx(ports, unsaid)).address;
  await carryWatchedLoad(address, { ...size, runs: Math.min(10, size.runs) }); // warm-up
  await Promise.all(houses.map((house) => house.readMeter()));
  const load = await carryWatchedLoad(address, size);
  const meters = await Promise.all(houses.map((house) => house.readMeter()));
  const nodes = meters.map(({ loopP99Ms, cpuMs }) => ({ loopP99Ms, cpuPercent: cpuMs / load.seconds / 10 }));
  return { by: count === 1 ? 'one node' : `${count} nodes behind nginx`, load, nodes };
}

/** Nodes without access control refuse whatever says that a proxy forwarded it. */
const unsaid = (conf: string) => conf.replaceAll(/^ *proxy_set_header X-Forwarded-.*$/gm, '');

/** What was opened, closed again the newest first. */
class Held implements AsyncDisposable {
  readonly #things: AsyncDisposable[] = [];

  use<T extends AsyncDisposable>(thing: T): T {
    this.#things.unshift(thing);
    return thing;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const thing of this.#things) await thing[Symbol.asyncDispose]();
  }
}
