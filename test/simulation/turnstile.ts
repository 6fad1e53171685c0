import type { Pool, PoolClient } from 'pg';
import type { Dice } from './dice.ts';

/** Changes the text of a statement: how a broken twin is made. */
export type Rewrite = (sql: string) => string;

/** Something that waits to be sent to the database: one statement, or a whole transaction. */
interface Visit {
  readonly nodeId: number;
  /** Resolves once the database has done it and the node has heard. */
  readonly go: () => Promise<void>;
}

/**
 * The one way of all simulated nodes to the real database. Nothing passes by itself: the dice say which of those that
 * wait goes next, so the order of everything that the database sees is the seed's.
 */
export class Turnstile {
  readonly #pool: Pool;
  readonly #dice: Dice;
  readonly #rewrite: Rewrite;
  #waiting: Visit[] = [];

  constructor(pool: Pool, dice: Dice, rewrite: Rewrite) {
    this.#pool = pool;
    this.#dice = dice;
    this.#rewrite = rewrite;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  /** The pool as a node sees it. */
  poolOf(nodeId: number): Pool {
    const rewritten = (args: readonly unknown[]): readonly unknown[] =>
      args.map((arg) => this.#rewritten(arg));
    const enter = <T>(work: (heard: (value: T) => void) => Promise<void>) =>
      new Promise<T>((resolve, reject) => {
        this.#waiting.push({ nodeId, go: () => work(resolve).catch(reject) });
      });
    const query = (...args: readonly unknown[]) =>
      enter<unknown>(async (heard) =>
        heard(await Reflect.apply(this.#pool.query, this.#pool, rewritten(args))),
      );
    const connect = () =>
      enter<PoolClient>(async (heard) => {
        const client = await this.#pool.connect();
        const left = new Promise<void>((resolve) => {
          const proxy: PoolClient = Object.assign(Object.create(client), {
            query: (...args: readonly unknown[]) => Reflect.apply(client.query, client, rewritten(args)),
            release(error?: Error | boolean) {
              client.release(error);
              resolve();
            },
          });
          heard(proxy);
        });
        await left; // a transaction is one visit
      });
    return Object.assign(Object.create(this.#pool), { query, connect });
  }

  /** Lets one through, and waits until it is back. */
  async next(): Promise<void> {
    const [visit] = this.#waiting.splice(this.#dice.below(this.#waiting.length), 1);
    await visit?.go();
  }

  /** What a node that died had not sent is never sent; or the last of it was, and nobody heard the answer. */
  async crash(nodeId: number): Promise<void> {
    const own = this.#waiting.filter((visit) => visit.nodeId === nodeId);
    this.#waiting = this.#waiting.filter((visit) => visit.nodeId !== nodeId);
    if (own.length > 0 && this.#dice.oneIn(2)) await this.#dice.pick(own).go();
  }

  #rewritten(arg: unknown): unknown {
    if (typeof arg === 'string') return this.#rewrite(arg);
    if (typeof arg !== 'object' || arg === null || !('text' in arg) || typeof arg.text !== 'string')
      return arg;
    // Without its name: a prepared statement of that name may hold the text of another twin.
    return { text: this.#rewrite(arg.text), values: 'values' in arg ? arg.values : [] };
  }
}
