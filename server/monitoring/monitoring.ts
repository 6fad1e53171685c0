import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { LlmObserver } from '../llm/llm-observer.ts';
import type { Watching } from '../runs/journal/tail.ts';
import type { RunObserver } from '../runs/work/run-observer.ts';
import { AlertWatch } from './alerts/alert-watch.ts';
import type { ReadBudgets } from './alerts/budget-use.ts';
import { type Thresholds, thresholdsOf } from './alerts/thresholds.ts';
import { createFigures, type Figures } from './figures/figures.ts';
import { logCalls } from './log/log-calls.ts';
import { createMetrics, type Metrics } from './metrics/metrics.ts';
import type { ScrapeRule } from './metrics/scrape-rule.ts';
import { Readiness } from './readiness.ts';

/** What a node knows of itself and of the others. */
export interface Monitoring {
  readonly metrics: Metrics;
  readonly scrapeRule: ScrapeRule;
  readonly readiness: Readiness;
  readonly figures: Figures;
  readonly thresholds: Thresholds;
  readonly readBudgets: ReadBudgets;
  /** Are told of calls of the model and of runs. */
  readonly llmObserver: LlmObserver;
  readonly runObserver: RunObserver;
  /** The node serves from now on. */
  start(watching: () => Watching): void;
  /** The node no longer wants new requests. */
  drain(): void;
  /** Resolves once nothing here uses the database any more. */
  stop(): Promise<void>;
}

export interface MonitoringOptions {
  readonly config: Config;
  readonly pool: Pool;
  readonly log: Logger;
  readonly version: string;
  readonly readBudgets: ReadBudgets;
  readonly admit: ScrapeRule['admit'];
}

export function createMonitoring(options: MonitoringOptions): Monitoring {
  const { config, pool, log, version, readBudgets, admit } = options;
  const metrics = createMetrics(pool, version);
  const readiness = new Readiness(pool);
  const thresholds = thresholdsOf(config);
  const { ALERT_WEBHOOK_URL: url, ALERT_WEBHOOK_SECRET: secret, ALERT_CHECK_MS: everyMs } = config;
  const target = url !== undefined && secret !== undefined ? { url, secret } : null;
  const alerts = new AlertWatch({ pool, log, thresholds, readBudgets, everyMs, target });
  const logged = logCalls(log);
  return {
    metrics,
    scrapeRule: { token: config.METRICS_TOKEN, admit },
    readiness,
    figures: createFigures(pool, config.TIME_ZONE),
    thresholds,
    readBudgets,
    llmObserver: {
      callEnded(call) {
        metrics.llm.callEnded(call);
        logged.callEnded(call);
      },
    },
    runObserver: metrics.runs,
    start(watching) {
      metrics.showWatching(watching);
      alerts.start();
      readiness.serve();
    },
    drain: () => readiness.drain(),
    stop: () => alerts.stop(),
  };
}
