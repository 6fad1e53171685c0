import type { Logger } from 'pino';
import type { Database } from '../database/database.ts';
import { cancelRun } from './commands/cancel.ts';
import { requestToRetry } from './commands/retry-run.ts';
import { type StartedRun, startOrJoin } from './commands/start-or-join.ts';
import { expireJournals } from './journal/expire-journals.ts';
import type { StoredItem } from './journal/items.ts';
import { Journal } from './journal/journal.ts';
import { Tail, type Watching } from './journal/tail.ts';
import { createWakeUps } from './journal/wake-ups.ts';
import { type FollowOptions, follow } from './reading/follow.ts';
import { JournalReader } from './reading/journal-reader.ts';
import { SlowPoll } from './reading/slow-poll.ts';
import { Janitor, type UpkeepTask } from './work/janitor.ts';
import type { RunKind } from './work/run-kind.ts';
import { type RunObserver, unobserved } from './work/run-observer.ts';
import type { RunRequest } from './work/run-request.ts';
import { Worker } from './work/worker.ts';

export interface EngineOptions {
  readonly database: Database;
  readonly kinds: readonly RunKind[];
  readonly log: Logger;
  readonly leaseMs: number;
  readonly chunkWindowMs: number;
  /** Runs at once on this node. */
  readonly concurrency: number;
  /** Runs that a principal may have queued or running. */
  readonly runsPerPrincipal: number;
  /** Days for which journals are kept after the end of their runs. */
  readonly journalDays: number;
  /** What else is deleted when it was kept long enough. */
  readonly upkeep: readonly UpkeepTask[];
  readonly observer?: RunObserver;
}

/** What features and transports may ask of the runs. */
export interface Engine {
  /** Kinds of runs that only those who started them may see, and admins. */
  readonly privateKinds: readonly string[];
  startOrJoin(request: RunRequest): Promise<StartedRun>;
  /** Items strictly behind `seq`, then live ones, up to the terminal item. */
  follow(runId: string, seq: number, options?: FollowOptions): AsyncGenerator<StoredItem, void, undefined>;
  /** Reads what a watcher must know before it follows, when it is its turn: see `ReadingTurns`. */
  readInTurn<T>(read: () => Promise<T>): Promise<T>;
  /** False when the run had ended already. */
  cancel(runId: string): Promise<boolean>;
  /** Starts an ended run again, for who started it then; see `requestToRetry` for the refusals. */
  retry(runId: string, runKey: string | null): Promise<StartedRun>;
  /** How those who watch on this node keep up. */
  watching(): Watching;
  start(): Promise<void>;
  /** Hands unfinished runs over and stops. */
  stop(): Promise<void>;
}

/** Puts the journal, the worker and the wake-ups of one node together. */
export function createEngine({
  database,
  kinds,
  runsPerPrincipal,
  observer = unobserved,
  ...options
}: EngineOptions): Engine {
  const { pool } = database;
  const start = (request: RunRequest) => startOrJoin(pool, request, runsPerPrincipal);
  const tail = new Tail();
  const journal = new Journal(pool, tail);
  const sources = { reader: new JournalReader(pool), tail, observer };
  const janitor = new Janitor(pool, options.log, [
    { what: 'journals', run: (client, signal) => expireJournals(client, options.journalDays, signal) },
    ...options.upkeep,
  ]);
  const byName = new Map(kinds.map((kind) => [kind.kind, kind]));
  const worker = new Worker({
    ...options,
    observer,
    pool,
    journal,
    follow: (runId) => follow(sources, runId, 0),
    tail,
    kinds: byName,
  });
  const wakeUps = createWakeUps(database.connection, {
    onJournal: (runId, seq) => tail.poke(runId, seq),
    onCancel: (runId) => worker.cancelled(runId),
    onGap: () => tail.pokeAll(),
    onTrouble: (error) =>
      options.log.warn({ err: error }, 'wake-ups between nodes are interrupted; watchers poll meanwhile'),
  });
  const slowPoll = new SlowPoll(pool, tail, (error) =>
    options.log.warn({ err: error }, 'could not look for runs that have gone on'),
  );
  return {
    privateKinds: kinds.flatMap(({ kind, isPrivate }) => (isPrivate ? [kind] : [])),
    startOrJoin: start,
    follow: (runId, seq, how) => follow(sources, runId, seq, how),
    readInTurn: (read) => sources.reader.turns.take(read),
    async cancel(runId) {
      const ended = await cancelRun(pool, runId);
      for (const { id, kind, startedAt } of ended) {
        worker.cancelled(id);
        options.log.info({ runId: id, kind }, 'a run was cancelled');
        const seconds = startedAt && (Date.now() - startedAt.getTime()) / 1_000;
        observer.runEnded({ kind, status: 'CANCELLED', seconds });
      }
      return ended.length > 0;
    },
    retry: async (runId, runKey) => start(await requestToRetry(pool, byName, runId, runKey)),
    watching: () => tail.watching(),
    async start() {
      await wakeUps.start();
      await worker.start().catch(async (error) => {
        await wakeUps.stop();
        throw error;
      });
      slowPoll.start();
      janitor.start();
    },
    async stop() {
      await janitor.stop();
      await worker.stop();
      await slowPoll.stop();
      await wakeUps.stop();
    },
  };
}
