import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Transaction } from '../../database/database.ts';

/** Milliseconds after the start, and then between two rounds. */
const [firstMs, everyMs] = [60_000, 3_600_000];

/** Whoever holds this advisory lock cleans; the other nodes have nothing to do. (It spells "Cwjn".) */
const ROUND = 0x43776a6e;

/** Something to delete now and then: in pieces, each a transaction of its own, until nothing is left or the signal comes. */
export interface UpkeepTask {
  /** For the log: what was deleted, for example `journals`. */
  readonly what: string;
  /** Answers how many were deleted. */
  readonly run: (database: Transaction, signal: AbortSignal) => Promise<number>;
}

/** Deletes what has been kept long enough, now and then, on one node at a time. */
export class Janitor {
  readonly #pool: Pool;
  readonly #log: Logger;
  readonly #tasks: readonly UpkeepTask[];
  readonly #stopping = new AbortController();
  #timer: NodeJS.Timeout | null = null;
  #cleaning: Promise<void> = Promise.resolve();

  constructor(pool: Pool, log: Logger, tasks: readonly UpkeepTask[]) {
    this.#pool = pool;
    this.#log = log;
    this.#tasks = tasks;
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
      this.#cleaning = this.#cleanLater();
    }, ms);
    this.#timer.unref();
  }

  async #cleanLater(): Promise<void> {
    try {
      await this.clean();
    } catch (error) {
      this.#log.warn({ err: error }, 'nothing old could be deleted; tried again later');
    }
    if (!this.#stopping.signal.aborted) this.#cleanIn(everyMs);
  }

  /**
   * One round, unless another node is at it, on the connection that says so. A task that fails holds up no other.
   */
  async clean(): Promise<void> {
    const client = await this.#pool.connect();
    try {
      const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [
        ROUND,
      ]);
      if (!rows[0]?.mine) return;
      for (const task of this.#tasks) await this.#do(task, client);
      await client.query('select pg_advisory_unlock($1)', [ROUND]);
    } finally {
      client.release();
    }
  }

  async #do({ what, run }: UpkeepTask, client: Transaction): Promise<void> {
    if (this.#stopping.signal.aborted) return;
    try {
      const deleted = await run(client, this.#stopping.signal);
      if (deleted > 0) this.#log.info({ what, deleted }, 'what was kept long enough was deleted');
    } catch (error) {
      this.#log.warn({ err: error, what }, 'old records could not be deleted; tried again later');
    }
  }
}
