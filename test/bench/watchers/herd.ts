import { encodeCursor } from '../../../server/runs/journal/cursor.ts';
import { Journal } from '../../../server/runs/journal/journal.ts';
import type { Lease } from '../../../server/runs/journal/lease.ts';
import { Tail } from '../../../server/runs/journal/tail.ts';
import { freePorts } from '../../many-nodes/free-ports.ts';
import type { Bench, BenchDatabase } from '../bench.ts';
import { number, quantile, table, verdicts } from '../figures.ts';
import { chunkText, holdRuns } from '../house/bench-runs.ts';
import { startChild } from '../house/child.ts';
import { nodeUrl, sampleConnections } from '../house/connections.ts';
import { startHouse } from '../house/house.ts';
import { askMeanwhile } from '../house/meanwhile.ts';
import { herdReady, herdReport } from './herd-report.ts';

/** Items that each client has, and that each missed while the node was away. */
const [before, missed] = [100, 20];
const poolSize = 12;

/**
 * Clients that all lose their node at once and come back, each behind its cursor, when there is one again (F20). Each takes a
 * file descriptor of the node and one of the bench: `ulimit -Hn` must be above 11,000.
 */
export async function measureHerd(bench: Bench): Promise<void> {
  const clients = bench.quick ? 500 : 10_000;
  await using database = await bench.createDatabase();
  const leases = await holdRuns(database, clients / 10);
  await append(database, leases, before);
  const [port = 0] = await freePorts(1);
  const limit = String(2 * clients); // they are all the same one
  const settings = {
    PORT: String(port),
    DATABASE_POOL: String(poolSize),
    MAX_SOCKETS_PER_PRINCIPAL: limit,
    MAX_STREAMS_PER_PRINCIPAL: limit,
  };
  const first = await startHouse(nodeUrl(database.url), settings);
  const seq = before - 1;
  const watch = leases.map(({ runId }) => ({ runId, after: encodeCursor({ runId, seq }), seq }));
  await using herd = await startChild(new URL('./herd-child.ts', import.meta.url), {
    HERD: JSON.stringify({ address: first.address, clients, before, last: before + missed }),
  });
  await herd.ask({ watch }, herdReady);
  first.kill();
  await first[Symbol.asyncDispose]();
  await append(database, leases, missed);
  await using house = await startHouse(nodeUrl(database.url), settings);
  const began = performance.now();
  const over = new AbortController();
  const connections = sampleConnections(database.pool, over.signal);
  const asked = askMeanwhile(house.address, over.signal);
  const report = await herd.ask({ wait: true }, herdReport);
  const seconds = (performance.now() - began) / 1_000;
  over.abort();
  const waits = await asked;
  const { loopP99Ms, cpuMs, rssBytes } = await house.readMeter();
  const most = Math.max(...(await connections));
  bench.say(
    `${number(clients)} clients over graphql-ws, a socket each, ten for each run; each missed ${missed} items. They come back as the page does: after half a second or more, doubled with each failure, half of it at random.`,
  );
  bench.say(
    table(
      ['', 'p50', 'p99', 'last'],
      [
        ['first missed item, s after the node was there', ...spread(report.firstSeconds)],
        ['caught up, s', ...spread(report.caughtUpSeconds)],
        ['a small query meanwhile, ms', ...spread(waits)],
      ],
    ),
  );
  bench.say(
    `All after ${number(seconds)} s, with ${number(report.attempts / clients)} attempts each; node: loop p99 ${number(loopP99Ms)} ms, CPU ${number(cpuMs / 1_000)} s, ${number(rssBytes / 1_048_576)} MiB.`,
  );
  bench.say(
    verdicts([
      { what: 'database connections at most', measured: most, unit: '', target: { atMost: poolSize + 2 } },
      { what: 'items lost or repeated', measured: report.wrong, unit: '', target: { atMost: 0 } },
    ]),
  );
}

const spread = (values: readonly number[]) => [0.5, 0.99, 1].map((share) => number(quantile(values, share)));

/** Appends so many items to each run, as the node that works on it does. */
async function append({ pool }: BenchDatabase, leases: readonly Lease[], count: number): Promise<void> {
  const journal = new Journal(pool, new Tail());
  const payload = { step: 1, attempt: 1, text: chunkText, reasoning: false };
  const items = Array.from({ length: count }, () => ({ kind: 'LlmChunk', payload }) as const);
  await Promise.all(leases.map((lease) => journal.append(lease, items)));
}
