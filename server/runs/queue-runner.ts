import { type Runner, run as startRunner, Logger as WorkerLogger } from 'graphile-worker';
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

/** Takes jobs from the queue. A graphile-worker runner that lost its database for a moment is replaced by a new one. */
export class QueueRunner {
  readonly #options: QueueRunnerOptions;
  #runner: Runner | null = null;
  #wounded = false;
  /** Runners that were replaced and still do what they had begun. */
  readonly #leaving = new Set<Promise<void>>();

  constructor(options: QueueRunnerOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    const { pool, slots, fullLanes, work, log } = this.#options;
    const runner = await startRunner({
      pgPool: pool,
      concurrency: slots,
      noHandleSignals: true,
      pollInterval: slowPollMs,
      forbiddenFlags: fullLanes,
      taskList: { [runTask]: (payload) => work(readJob(payload)) },
      logger: new WorkerLogger(() => (level, message) => {
        if (level === 'error') log.warn({ queue: message }, 'the queue has trouble');
      }),
    });
    const wound = () => {
      if (this.#runner === runner) this.#wounded = true;
    };
    // One of its workers could not report the end of a job: the database was away. It leaves for good, and its place stays empty.
    runner.events.on('worker:fatalError', wound);
    // One could not ask for a job. It would only ask again with the slow poll, or, when its very first question failed,
    // go on for ever with the error that the library has kept.
    runner.events.on('worker:getJob:error', wound);
    this.#runner = runner;
    this.#wounded = false;
  }

  async replaceIfWounded(): Promise<void> {
    if (!this.#wounded) return;
    const wounded = this.#runner;
    await this.start();
    if (!wounded) return;
    const left = wounded.stop().finally(() => this.#leaving.delete(left));
    this.#leaving.add(left);
  }

  /** Takes no more jobs; resolves once those under way have returned. */
  async stop(): Promise<void> {
    const runner = this.#runner;
    this.#runner = null;
    await Promise.all([runner?.stop(), ...this.#leaving]);
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
