import type { Pool } from 'pg';
import { goneOn } from '../journal/journal.sql.ts';
import type { Tail } from '../journal/tail.ts';

/** Milliseconds between two looks. */
const pollMs = 1_000;

/**
 * What stands behind wake-ups, which may be lost without harm: it looks, in one statement for the whole node, whether the runs
 * that somebody waits for have gone on without this node's hearing of it. Those who wait read for themselves then.
 */
export class SlowPoll {
  readonly #pool: Pool;
  readonly #tail: Tail;
  readonly #onTrouble: (error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();
  #failing = false;

  /** @param onTrouble told when looking fails for the first time after it went well */
  constructor(pool: Pool, tail: Tail, onTrouble: (error: unknown) => void) {
    this.#pool = pool;
    this.#tail = tail;
    this.#onTrouble = onTrouble;
  }

  start(): void {
    this.#timer = setTimeout(() => {
      this.#looking = this.#lookSafely().then(() => {
        if (this.#timer) this.start();
      });
    }, pollMs);
  }

  /** Resolves once it no longer uses the database. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#looking;
  }

  /** Looks after the runs of which nothing was heard since the last look. */
  async look(): Promise<void> {
    const quiet = this.#tail.takeQuiet();
    if (quiet.length === 0) return;
    const { rows } = await this.#pool.query<{ id: string }>({
      name: 'gone-on',
      text: goneOn,
      values: [quiet.map(({ runId }) => runId), quiet.map(({ seq }) => seq)],
    });
    for (const { id } of rows) this.#tail.overdue(id);
  }

  async #lookSafely(): Promise<void> {
    try {
      await this.look();
      this.#failing = false;
    } catch (error) {
      if (!this.#failing) this.#onTrouble(error);
      this.#failing = true;
    }
  }
}
