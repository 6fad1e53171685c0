import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { deliverNotices } from './deliver-notices.ts';
import { type KeepAlertsOptions, keepAlerts } from './keep-alerts.ts';
import type { WebhookTarget } from './send-notice.ts';

export interface AlertWatchOptions extends Omit<KeepAlertsOptions, 'notify'> {
  readonly pool: Pool;
  readonly log: Logger;
  /** Milliseconds between two looks. */
  readonly everyMs: number;
  /** Null when alerts stay on the page. */
  readonly target: WebhookTarget | null;
}

/** Looks at the thresholds now and then, and sees to it that the webhook hears of what changes. Every node has one. */
export class AlertWatch {
  readonly #options: AlertWatchOptions;
  readonly #stopping = new AbortController();
  #timer: NodeJS.Timeout | null = null;
  #looking: Promise<void> = Promise.resolve();

  constructor(options: AlertWatchOptions) {
    this.#options = options;
  }

  start(): void {
    this.#timer = setTimeout(() => {
      this.#looking = this.#look();
    }, this.#options.everyMs);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    if (this.#timer) clearTimeout(this.#timer);
    await this.#looking;
  }

  async #look(): Promise<void> {
    const { pool, log, target, ...options } = this.#options;
    try {
      const changes = await keepAlerts(pool, { ...options, notify: target !== null });
      for (const { moment, ...alert } of changes) log.warn(alert, `an alert was ${moment.toLowerCase()}`);
      if (target) await deliverNotices(pool, target, this.#stopping.signal);
    } catch (error) {
      log.warn({ err: error }, 'the thresholds of alerts could not be looked at; tried again later');
    }
    if (!this.#stopping.signal.aborted) this.start();
  }
}
