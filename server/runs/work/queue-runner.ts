import { EventEmitter } from 'node:events';
import { runTaskList, type WorkerEvents, Logger as WorkerLogger, type WorkerPool } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { isLane, type Lane, runTask } from './queue.ts';

/** Each free slot asks for jobs this often, in case a wake-up was lost: with a hundred slots, ten questions a second. */
const slowPollMs = 10_000;

/** What a job says: "look at this run at this epoch". */
export interface Job {
  readonly runId: string;
  readonly epoch: number;
  readonly lane: Lane;
}

export interface QueueRunnerOptions {
  readonly pool: Pool;
  readonly log: Logger;
  /** Jobs at once. */
  readonly slots: number;
  /** Lanes that have all the slots they may have, for now. */
  readonly fullLanes: () => Lane[];
  readonly work: (job: Job) => Promise<void>;
}

/**
 * Takes jobs from the queue. A pool of graphile-worker that lost its database for a moment is replaced by a new one.
 * (Its `run` would start a time table as well, which we do not need, and whose failure nobody can catch.)
 */
export class QueueRunner {
  readonly #options: QueueRunnerOptions;
  #pool: WorkerPool | null = null;
  #wounded = false;
  /** Pools that were replaced and still do what they had begun. */
  readonly #leaving = new Set<Promise<void>>();

  constructor(options: QueueRunnerOptions) {
    this.#options = options;
  }

  start(): void {
    const { pool: pgPool, slots, fullLanes, work, log } = this.#options;
    const logger = new WorkerLogger(() => (level, message) => {
      if (level === 'error') log.warn({ queue: message }, 'the queue has trouble');
    });
    const events: WorkerEvents = new EventEmitter();
    const options = {
      concurrency: slots,
      noHandleSignals: true,
      pollInterval: slowPollMs,
      forbiddenFlags: fullLanes,
    };
    const tasks = { [runTask]: (payload: unknown) => work(readJob(payload)) };
    const pool = runTaskList({ ...options, pgPool, logger, events }, tasks, pgPool);
    const wound = () => {
      if (this.#pool === pool) this.#wounded = true;
    };
    // One of its workers could not report the end of a job: the database was away. It leaves for good, and its place stays empty.
    events.on('worker:fatalError', wound);
    // One could not ask for a job. It would only ask again with the slow poll, or, when its very first question failed,
    // go on for ever with the error that the library has kept.
    events.on('worker:getJob:error', wound);
    this.#pool = pool;
    this.#wounded = false;
  }

  replaceIfWounded(): void {
    if (!this.#wounded) return;
    const wounded = this.#pool;
    this.start();
    if (!wounded) return;
    const left = this.#stop(wounded).finally(() => this.#leaving.delete(left));
    this.#leaving.add(left);
  }

  /** Takes no more jobs; resolves once those under way have returned. */
  async stop(): Promise<void> {
    const pool = this.#pool;
    this.#pool = null;
    await Promise.all([pool && this.#stop(pool), ...this.#leaving]);
  }

  async #stop(pool: WorkerPool): Promise<void> {
    try {
      await pool.gracefulShutdown();
      await pool.promise;
    } catch (error) {
      this.#options.log.warn({ err: error }, 'a part of the queue did not end in order');
    }
  }
}

function readJob(payload: unknown): Job {
  if (typeof payload === 'object' && payload !== null && 'runId' in payload && 'epoch' in payload) {
    const { runId, epoch } = payload;
    // Jobs of the first release name no lane.
    const lane = 'lane' in payload && isLane(payload.lane) ? payload.lane : 'INTERACTIVE';
    if (typeof runId === 'string' && typeof epoch === 'number') return { runId, epoch, lane };
  }
  throw new Error('A job of the queue names no run and epoch.');
}
