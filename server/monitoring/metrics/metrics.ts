import type { Pool } from 'pg';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { LlmObserver } from '../../llm/llm-observer.ts';
import type { Watching } from '../../runs/journal/tail.ts';
import type { RunObserver } from '../../runs/work/run-observer.ts';
import { type ConnectionMetrics, connectionMetrics } from './connection-metrics.ts';
import { llmMetrics } from './llm-metrics.ts';
import { poolMetrics } from './pool-metrics.ts';
import { runMetrics } from './run-metrics.ts';
import { storedMetrics } from './stored-metrics.ts';
import { watchingMetrics } from './watching-metrics.ts';

/** The figures of one node, and who tells them. */
export interface Metrics {
  readonly llm: LlmObserver;
  readonly runs: RunObserver;
  readonly connections: ConnectionMetrics;
  /** Shows how those who watch keep up, once there is somebody to ask. */
  showWatching(watching: () => Watching): void;
  /** Everything in the text format of Prometheus, and its content type. */
  read(): Promise<{ readonly type: string; readonly text: string }>;
}

/** A registry of a node's own: several nodes in one process do not share it. */
export function createMetrics(pool: Pool, version: string): Metrics {
  const registry = new Registry();
  poolMetrics(registry, pool);
  storedMetrics(registry, pool);
  new Gauge({
    name: 'causeway_build_info',
    help: 'Always 1; the version of this node.',
    labelNames: ['version'],
    registers: [registry],
  }).set({ version }, 1);
  // Those of the process watch it from then on, and cannot be called off: only where somebody scrapes.
  let watchesProcess = false;
  return {
    llm: llmMetrics(registry),
    runs: runMetrics(registry),
    connections: connectionMetrics(registry),
    showWatching: (watching) => watchingMetrics(registry, watching),
    async read() {
      if (!watchesProcess) collectDefaultMetrics({ register: registry });
      watchesProcess = true;
      return { type: registry.contentType, text: await registry.metrics() };
    },
  };
}
