import type { Config } from '../../config.ts';

/** What is held against the figures of the last while. */
export interface Thresholds {
  /** 0 to 1; calls, and runs, that succeed less often raise an alert. */
  readonly successRate: number;
  /** Milliseconds that 95 of 100 calls may take. */
  readonly p95Ms: number;
  /** 0 to 1; a budget of which more is used raises an alert. */
  readonly budgetShare: number;
  /** Calls, or runs, below which rates and durations say nothing. */
  readonly minCount: number;
  /** Milliseconds that are looked back. */
  readonly windowMs: number;
}

export function thresholdsOf(config: Config): Thresholds {
  return {
    successRate: config.ALERT_SUCCESS_RATE,
    p95Ms: config.ALERT_P95_MS,
    budgetShare: config.ALERT_BUDGET_SHARE,
    minCount: config.ALERT_MIN_COUNT,
    windowMs: config.ALERT_WINDOW_MS,
  };
}
