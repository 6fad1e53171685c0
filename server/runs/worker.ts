import { randomUUID } from 'node:crypto';
import { type Runner, run as startRunner, Logger as WorkerLogger } from 'graphile-worker';
import { type ExecutionHouse, execute } from './execute.ts';
import { claim } from './lease.ts';
import { Stopped } from './run-failure.ts';
import type { RunKind } from './run-kind.ts';
import { addJob } from './start-or-join.ts';
import type { Tail } from './tail.ts';

/** Each free slot asks for jobs this often, in case a wake-up was lost: with a hundred slots, ten questions a second. */
const slowPollMs = 10_000;

export interface WorkerOptions extends ExecutionHouse {
  readonly tail: Tail;
  readonly kinds: ReadonlyMap<string, RunKind>;
  /** Runs at once on this node. */
  readonly concurrency: number;
}

/**
 * Takes runs from the queue and does them. The run row is the truth: a job only says "look at this run at this epoch",
 * a job with an old epoch ends at once, and a sweep adds a job for each unfinished run without a live lease.
 */
export class Worker {
  readonly #options: WorkerOptions;
  readonly #name = randomUUID();
  readonly #active = new Map<string, AbortController>();
  #runner: Runner | null = null;
  /** Runners that were replaced and still do what they had begun. */
  readonly #leaving = new Set<Promise<void>>();
  #wounded = false;
  #timer: NodeJS.Timeout | null = null;
  #sweeping: Promise<void> = Promise.resolve();
  #draining = false;

  constructor(options: WorkerOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    await this.#addMissingJobs();
    this.#runner = await this.#startRunner();
    this.#sweepLater();
  }

  /** Stops an execution of this node because its run was cancelled. */
  cancelled(runId: string): void {
    this.#active.get(runId)?.abort(new Stopped('CANCELLED'));
  }

  /** Takes no more runs, and hands those under way over to whoever is there next. */
  async stop(): Promise<void> {
    this.#draining = true;
    if (this.#timer) clearTimeout(this.#timer);
    for (const stop of this.#active.values()) stop.abort(new Stopped('DRAINING'));
    await this.#sweeping;
    const runner = this.#runner;
    this.#runner = null;
    await Promise.all([runner?.stop(), ...this.#leaving]);
  }

  async #startRunner(): Promise<Runner> {
    const { pool, concurrency, log } = this.#options;
    const runner = await startRunner({
      pgPool: pool,
      concurrency,
      noHandleSignals: true,
      pollInterval: slowPollMs,
      taskList: { run: (payload) => this.#work(readJob(payload)) },
      logger: new WorkerLogger(() => (level, message) => {
        if (level === 'error') log.warn({ queue: message }, 'the queue has trouble');
      }),
    });
    // One of its workers could not report the end of a job: the database was away. It leaves for good, and its place stays empty.
    runner.events.on('worker:fatalError', () => {
      if (this.#runner === runner) this.#wounded = true;
    });
    return runner;
  }

  #sweepLater(): void {
    const everyMs = Math.min(1_000, this.#options.leaseMs / 2);
    this.#timer = setTimeout(() => {
      this.#sweeping = this.#sweep();
    }, everyMs);
  }

  async #sweep(): Promise<void> {
    try {
      await this.#addMissingJobs();
      if (this.#wounded && !this.#draining) await this.#replaceRunner();
    } catch (error) {
      this.#options.log.warn({ err: error }, 'unfinished runs could not be looked for');
    }
    if (!this.#draining) this.#sweepLater();
  }

  async #replaceRunner(): Promise<void> {
    const wounded = this.#runner;
    this.#runner = await this.#startRunner();
    this.#wounded = false;
    if (!wounded) return;
    const left = wounded.stop().finally(() => this.#leaving.delete(left));
    this.#leaving.add(left);
  }

  async #work({ runId, epoch }: Job): Promise<void> {
    const { pool, kinds, leaseMs, tail, log } = this.#options;
    if (this.#draining) return;
    const run = await claim(pool, runId, epoch, this.#name, leaseMs);
    if (!run) return;
    const stop = new AbortController();
    this.#active.set(runId, stop);
    if (this.#draining) stop.abort(new Stopped('DRAINING'));
    try {
      await execute(this.#options, kinds.get(run.kind), run, stop);
    } catch (error) {
      // The end could not be written, so the run has not ended: once its lease is over, the sweep brings it back.
      log.error({ err: error, runId }, 'the end of a run could not be written');
    } finally {
      // The run may have been taken over by this very node.
      if (this.#active.get(runId) === stop) {
        this.#active.delete(runId);
        tail.release(runId);
      }
    }
  }

  /** A job that a dead worker holds, or that failed before the run was claimed, brings its run no nearer. */
  async #addMissingJobs(): Promise<void> {
    const { rows } = await this.#options.pool.query(
      `select id, epoch, priority from run where ended_at is null and (lease_until is null or lease_until <= now())
         and not exists (
           select from graphile_worker.jobs where key = run.id || ':' || run.epoch
             and locked_at is null and attempts < max_attempts)`,
    );
    for (const { id, epoch, priority } of rows) await addJob(this.#options.pool, id, epoch, priority);
  }
}

interface Job {
  readonly runId: string;
  readonly epoch: number;
}

function readJob(payload: unknown): Job {
  if (typeof payload === 'object' && payload !== null && 'runId' in payload && 'epoch' in payload) {
    const { runId, epoch } = payload;
    if (typeof runId === 'string' && typeof epoch === 'number') return { runId, epoch };
  }
  throw new Error('A job of the queue names no run and epoch.');
}
