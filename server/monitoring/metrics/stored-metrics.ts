import type { Pool } from 'pg';
import { Gauge, type Registry } from 'prom-client';
import { cached } from '../cached.ts';
import { inTime } from '../in-time.ts';
import { type StoredFigure, storedFigures } from './stored.sql.ts';

/** Milliseconds for which what was read is good, and for which a scrape waits for the database. */
const [keepMs, patienceMs] = [5_000, 2_000];

interface Shown {
  readonly figure: string;
  readonly name: string;
  readonly help: string;
  /** Names of the row's labels. */
  readonly labelNames: readonly string[];
}

const shown: readonly Shown[] = [
  {
    figure: 'runs',
    name: 'causeway_runs',
    help: 'Runs of all nodes by kind and state: those under way, and those that ended within 24 hours.',
    labelNames: ['kind', 'status'],
  },
  {
    figure: 'queued',
    name: 'causeway_queue_depth',
    help: 'Runs of all nodes that wait for a worker.',
    labelNames: ['lane'],
  },
  {
    figure: 'oldest',
    name: 'causeway_queue_oldest_seconds',
    help: 'How long the oldest run in the queue has waited.',
    labelNames: [],
  },
  {
    figure: 'waiting',
    name: 'causeway_runs_put_off',
    help: 'Runs that wait until a failed step is tried again.',
    labelNames: [],
  },
  {
    figure: 'nodes',
    name: 'causeway_nodes_working',
    help: 'Nodes that hold the lease of at least one run.',
    labelNames: [],
  },
  {
    figure: 'imports',
    name: 'causeway_imports',
    help: 'Imports by state: those under way, and those begun within 24 hours.',
    labelNames: ['status'],
  },
  {
    figure: 'alerts',
    name: 'causeway_alerts_open',
    help: 'Alerts that hold now.',
    labelNames: ['kind'],
  },
  {
    figure: 'cost',
    name: 'causeway_llm_cost_24h',
    help: 'What the calls of the last 24 hours cost, in the currency of the settings; calls without a price are left out.',
    labelNames: ['model'],
  },
  {
    figure: 'unstreamed',
    name: 'causeway_llm_calls_not_streamed_24h',
    help: 'Calls of the last 24 hours that the provider did not stream; it should be 0.',
    labelNames: [],
  },
];

/** Shows what the database knows of all nodes; each of them shows the same. Without the database these figures are left out. */
export function storedMetrics(registry: Registry, pool: Pool): void {
  const read = cached(keepMs, async (_: null) => (await pool.query<StoredFigure>(storedFigures)).rows);
  const figures = () => inTime(read(null), patienceMs);
  new Gauge({
    name: 'causeway_database_up',
    help: '1 while the database answers this node, else 0.',
    registers: [registry],
    async collect() {
      this.set((await figures()) ? 1 : 0);
    },
  });
  for (const { figure, name, help, labelNames } of shown) {
    new Gauge({
      name,
      help,
      labelNames,
      registers: [registry],
      async collect() {
        const rows = await figures();
        this.reset();
        for (const row of rows ?? [])
          if (row.figure === figure) this.set(labelsOf(row, labelNames), row.value);
      },
    });
  }
}

function labelsOf({ a, b }: StoredFigure, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name, index) => [name, index === 0 ? a : b]));
}
