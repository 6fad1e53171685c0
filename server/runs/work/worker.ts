import { randomUUID } from 'node:crypto';
import { Stopped } from '../journal/stopped.ts';
import type { Tail } from '../journal/tail.ts';
import { type ClaimedRun, claim } from './claims.ts';
import { type ExecutionHouse, execute } from './execute.ts';
import { addJob, addMissingJobs, type Lane } from './queue.ts';
import { type Job, QueueRunner } from './queue-runner.ts';
import type { RunKind } from './run-kind.ts';

/** Coordinators at once on this node, beside its slots for runs. */
const coordinators = 10;

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
  /** Slots in use, by lane. */
  readonly #busy: Record<Lane, number> = { INTERACTIVE: 0, BATCH: 0, COORDINATOR: 0 };
  readonly #queue: QueueRunner;
  #timer: NodeJS.Timeout | null = null;
  #sweeping: Promise<void> = Promise.resolve();
  /** Timers of runs that this node put off, so that they go on in time and not only with the next sweep. */
  readonly #alarms = new Set<NodeJS.Timeout>();
  #draining = false;

  constructor(options: WorkerOptions) {
    this.#options = options;
    this.#queue = new QueueRunner({
      pool: options.pool,
      log: options.log,
      slots: options.concurrency + coordinators,
      fullLanes: () => this.#fullLanes(),
      work: (job) => this.#work(job),
    });
  }

  async start(): Promise<void> {
    await addMissingJobs(this.#options.pool);
    this.#queue.start();
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
    for (const alarm of this.#alarms) clearTimeout(alarm);
    for (const stop of this.#active.values()) stop.abort(new Stopped('DRAINING'));
    await this.#sweeping;
    await this.#queue.stop();
  }

  /** One slot is kept for interactive runs: batches leave it alone, unless it is the only one. */
  #fullLanes(): Lane[] {
    const { concurrency } = this.#options;
    const { INTERACTIVE, BATCH, COORDINATOR } = this.#busy;
    const full: Lane[] = [];
    if (INTERACTIVE + BATCH >= concurrency) full.push('INTERACTIVE');
    if (INTERACTIVE + BATCH >= concurrency || BATCH >= Math.max(1, concurrency - 1)) full.push('BATCH');
    if (COORDINATOR >= coordinators) full.push('COORDINATOR');
    return full;
  }

  #sweepLater(): void {
    const everyMs = Math.min(1_000, this.#options.leaseMs / 2);
    this.#timer = setTimeout(() => {
      this.#sweeping = this.#sweep();
    }, everyMs);
  }

  async #sweep(): Promise<void> {
    try {
      await addMissingJobs(this.#options.pool);
      if (!this.#draining) this.#queue.replaceIfWounded();
    } catch (error) {
      this.#options.log.warn({ err: error }, 'unfinished runs could not be looked for');
    }
    if (!this.#draining) this.#sweepLater();
  }

  #setAlarm(waitMs: number): void {
    if (this.#draining) return;
    const alarm = setTimeout(() => {
      this.#alarms.delete(alarm);
      addMissingJobs(this.#options.pool).catch((error) =>
        this.#options.log.warn({ err: error }, 'a run that waited goes on with the next sweep'),
      );
    }, waitMs);
    this.#alarms.add(alarm);
  }

  async #work(job: Job): Promise<void> {
    // Two slots that asked for jobs in the same moment may both have got one where only one was free.
    if (this.#fullLanes().includes(job.lane)) {
      await addJob(this.#options.pool, job.runId, job.epoch, job.lane);
      return;
    }
    this.#busy[job.lane] += 1;
    try {
      await this.#claimAndExecute(job);
    } finally {
      this.#busy[job.lane] -= 1;
    }
  }

  async #claimAndExecute({ runId, epoch }: Job): Promise<void> {
    const { pool, leaseMs, tail } = this.#options;
    if (this.#draining) return;
    const run = await claim(pool, runId, epoch, this.#name, leaseMs);
    if (!run) return;
    const stop = new AbortController();
    this.#active.set(runId, stop);
    if (this.#draining) stop.abort(new Stopped('DRAINING'));
    await this.#execute(run, stop);
    // The run may have been taken over by this very node.
    if (this.#active.get(runId) !== stop) return;
    this.#active.delete(runId);
    tail.release(runId);
  }

  async #execute(run: ClaimedRun, stop: AbortController): Promise<void> {
    const { kinds, observer } = this.#options;
    const { kind, lane, takenOver, lease } = run;
    const log = this.#options.log.child({ runId: lease.runId, kind, epoch: lease.epoch });
    log.info({ lane }, takenOver ? 'a run was taken over' : 'a run was claimed');
    observer.runClaimed(kind, takenOver);
    try {
      const waitMs = await execute({ ...this.#options, log }, kinds.get(kind), run, stop);
      if (waitMs !== null) this.#setAlarm(waitMs);
    } catch (error) {
      // The end could not be written, so the run has not ended: once its lease is over, the sweep brings it back.
      log.error({ err: error }, 'the end of a run could not be written');
    }
  }
}
