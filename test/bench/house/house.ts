import { z } from 'zod';
import { startChild } from './child.ts';

const meter = z.object({
  address: z.string(),
  /** Event-loop delay, 99 of 100 ticks below. */
  loopP99Ms: z.number(),
  cpuMs: z.number(),
  rssBytes: z.number(),
});

const holdings = z.object({
  /** Once everything that nobody needs was collected. */
  heapBytes: z.number(),
  rssBytes: z.number(),
  timers: z.number(),
  sockets: z.number(),
  /** On the process. */
  listeners: z.number(),
});

/** What the server's process holds on to. */
type Holdings = z.infer<typeof holdings>;

/** What the server's process took since the meter was read the last time. */
type Meter = z.infer<typeof meter>;

/** A Causeway in a process of its own. */
export interface BenchHouse extends AsyncDisposable {
  readonly address: string;
  readMeter(): Promise<Meter>;
  readHoldings(): Promise<Holdings>;
  /** Ends it as a crash does. */
  kill(): void;
}

/** Starts the server with 100 runs and calls at once, and changes to its settings. */
export async function startHouse(
  databaseUrl: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<BenchHouse> {
  const child = await startChild(new URL('./house-child.ts', import.meta.url), {
    DATABASE_URL: databaseUrl,
    PORT: '0',
    TIME_ZONE: 'UTC',
    // All clients of a bench are one principal; what it may hold is not what is measured.
    MAX_SOCKETS_PER_PRINCIPAL: '100000',
    MAX_STREAMS_PER_PRINCIPAL: '100000',
    MAX_RUNS_PER_PRINCIPAL: '100000',
    RUN_CONCURRENCY: '100',
    LLM_CONCURRENCY: '100',
    LOG_LEVEL: 'error',
    ...settings,
  });
  const readMeter = () => child.ask('meter', meter);
  const { address } = await readMeter();
  return {
    address,
    readMeter,
    readHoldings: () => child.ask('holdings', holdings),
    kill: () => child.kill(),
    [Symbol.asyncDispose]: () => child[Symbol.asyncDispose](),
  };
}
