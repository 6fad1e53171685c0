import type { Pool } from 'pg';
import { cancelRun } from '../../server/runs/commands/cancel.ts';
import { startOrJoin } from '../../server/runs/commands/start-or-join.ts';
import { testRequest } from '../../server/runs/testing.ts';
import type { Dice } from './dice.ts';
import { SimulatedNode } from './node.ts';
import { type Rewrite, Turnstile } from './turnstile.ts';
import { Watcher } from './watcher.ts';
import { work } from './worker.ts';

const keys = ['a', 'b', 'c'] as const;

/** Two nodes on one database, their workers and watchers, and everything that may happen to them. */
export class World {
  readonly #pool: Pool;
  readonly #dice: Dice;
  readonly #turnstile: Turnstile;
  readonly #name: string;
  #nodes: SimulatedNode[];
  #nextNode = 2;
  readonly watchers: Watcher[] = [];
  readonly runIds: string[] = [];
  readonly trace: string[] = [];
  readonly complaints: string[] = [];
  /** What must be known before the next visit to the database. */
  #checks: Promise<void>[] = [];

  /** @param name distinguishes this world's runs from others in the same database */
  constructor(pool: Pool, dice: Dice, rewrite: Rewrite, name: string) {
    this.#pool = pool;
    this.#dice = dice;
    this.#name = name;
    this.#turnstile = new Turnstile(pool, dice, rewrite);
    this.#nodes = [0, 1].map((id) => this.#open(id));
  }

  /** Rule 4: what was appended under an epoch was appended while that epoch was the newest. */
  appended(runId: string, epoch: number): Promise<void> {
    const check = this.#pool.query('select epoch from run where id = $1', [runId]).then(({ rows }) => {
      if (rows[0].epoch !== epoch)
        this.complaints.push(`epoch ${epoch} wrote while ${rows[0].epoch} was the newest`);
    });
    this.#checks.push(check);
    return check;
  }

  /** One thing happens. */
  async step(): Promise<void> {
    const visit = this.#turnstile.waiting > 0 && !this.#dice.oneIn(3);
    if (visit) await this.#turnstile.next();
    else await this.#happen();
    await this.#settle();
  }

  /** No more mishaps: everything that is under way comes to its end, and every watcher to the end of its run. */
  async quiesce(): Promise<void> {
    for (let round = 0; round < 60; round += 1) {
      const unfinished = await this.#unfinished();
      for (const runId of unfinished) {
        await this.#pool.query('update run set lease_until = null where id = $1', [runId]);
        this.#begin(work(this, this.#dice.pick(this.#nodes), runId, this.#dice));
      }
      for (const watcher of this.watchers) {
        watcher.connect(this.#dice.pick(this.#nodes));
        watcher.read();
      }
      for (let turns = 0; turns < 400 && this.#turnstile.waiting > 0; turns += 1) {
        await this.#turnstile.next();
        await this.#settle();
        for (const watcher of this.watchers) watcher.read();
      }
      const idle = this.#turnstile.waiting === 0 && (await this.#unfinished()).length === 0;
      if (idle && this.watchers.every(({ ended, complaint }) => ended || complaint)) break;
    }
    for (const watcher of this.watchers) watcher.leave();
  }

  #open(id: number): SimulatedNode {
    return new SimulatedNode(id, this.#turnstile.poolOf(id));
  }

  async #happen(): Promise<void> {
    const dice = this.#dice;
    const node = dice.pick(this.#nodes);
    const runId = this.runIds.length > 0 ? dice.pick(this.runIds) : null;
    const what = dice.below(12);
    if (what < 2 || runId === null) return this.#start(node);
    if (what < 5) return this.#log(`node ${node.id} works`, () => this.#begin(work(this, node, runId, dice)));
    if (what === 5) return this.#log('a lease expires', () => this.#expire(runId));
    if (what === 6 && dice.oneIn(2))
      return this.#log(`node ${node.id} cancels`, () => this.#begin(cancelRun(node.pool, runId)));
    if (what === 7 && dice.oneIn(2)) return this.#log(`node ${node.id} dies`, () => this.#crash(node));
    if (what === 8) return this.#log('a watcher comes', () => this.#watch(node, runId));
    if (what === 9) return this.#log('a watcher changes nodes', () => this.#reconnect(node));
    if (what === 10) return this.#log('wake-ups get through', () => this.#wakeAll());
    for (const watcher of this.watchers) watcher.read();
  }

  #wakeAll(): void {
    for (const { tail } of this.#nodes) tail.pokeAll();
  }

  async #log(words: string, act: () => unknown): Promise<void> {
    this.trace.push(words);
    await act();
  }

  #start(node: SimulatedNode): void {
    const runKey = this.#dice.oneIn(3) ? null : `${this.#name}:${this.#dice.pick(keys)}`;
    const exclusiveKey = `${this.#name}:user ${this.#dice.below(2)}`;
    this.trace.push(`node ${node.id} starts or joins under ${runKey ?? 'no key'}`);
    const started = startOrJoin(node.pool, testRequest({ runKey, exclusiveKey, subject: this.#name }), 1_000);
    this.#begin(
      started.then(({ runId }) => {
        if (!this.runIds.includes(runId)) this.runIds.push(runId);
      }),
    );
  }

  async #expire(runId: string): Promise<void> {
    await this.#pool.query('update run set lease_until = now() where id = $1 and lease_until is not null', [
      runId,
    ]);
  }

  async #crash(node: SimulatedNode): Promise<void> {
    node.alive = false;
    await this.#turnstile.crash(node.id);
    const fresh = this.#open(this.#nextNode);
    this.#nextNode += 1;
    this.#nodes = this.#nodes.map((one) => (one === node ? fresh : one));
  }

  #watch(node: SimulatedNode, runId: string): void {
    if (this.watchers.length >= 4) return;
    const watcher = new Watcher(runId);
    this.watchers.push(watcher);
    watcher.connect(node);
    watcher.read();
  }

  #reconnect(node: SimulatedNode): void {
    if (this.watchers.length === 0) return;
    const watcher = this.#dice.pick(this.watchers);
    watcher.connect(node);
    watcher.read();
  }

  /** Lets something go its way. What it fails with is a finding. */
  #begin(going: Promise<unknown>): void {
    going.catch((error: unknown) => this.complaints.push(`failed unexpectedly: ${String(error)}`));
  }

  /** Until nothing more happens without the database. */
  async #settle(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    const checks = this.#checks;
    this.#checks = [];
    await Promise.all(checks);
  }

  async #unfinished(): Promise<string[]> {
    const { rows } = await this.#pool.query<{ id: string }>(
      'select id from run where subject = $1 and ended_at is null',
      [this.#name],
    );
    return rows.map(({ id }) => id);
  }
}
