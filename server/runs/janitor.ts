import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { expireJournals } from './expire-journals.ts';

/** Milliseconds after the start, and then between two looks. */
const [firstMs, everyMs] = [60_000, 3_600_000];

/** Deletes journals that have been kept long enough, now and then. Several nodes may do it at once. */
export class Janitor {
  readonly #pool: Pool;
  readonly #log: Logger;
  readonly #days: number;
  readonly #stopping = new AbortController();
  #timer: NodeJS.Timeout | null = null;
  #cleaning: Promise<void> = Promise.resolve();

  constructor(pool: Pool, log: Logger, days: number) {
    this.#pool = pool;
    this.#log = log;
    this.#days = days;
  }

  start(): void {
    this.#cleanIn(firstMs);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    if (this.#timer) clearTimeout(this.#timer);
    await this.#cleaning;
  }

  #cleanIn(ms: number): void {
    this.#timer = setTimeout(() => {
      this.#cleaning = this.#clean();
    }, ms);
    this.#timer.unref();
  }

  async #clean(): Promise<void> {
    try {
      const expired = await expireJournals(this.#pool, this.#days, this.#stopping.signal);
      if (expired > 0) this.#log.info({ expired }, 'journals were deleted; their runs keep their results');
    } catch (error) {
      this.#log.warn({ err: error }, 'old journals could not be deleted; tried again later');
    }
    if (!this.#stopping.signal.aborted) this.#cleanIn(everyMs);
  }
}
