import { setMaxListeners } from 'node:events';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { isPassingTrouble } from '../../database/passing-trouble.ts';
import { ChunkWriter } from '../journal/chunk-writer.ts';
import type { NewItem, StoredItem } from '../journal/items.ts';
import { endRun } from '../journal/journal.sql.ts';
import type { Journal } from '../journal/journal.ts';
import { Stopped } from '../journal/stopped.ts';
import { type ClaimedRun, putOff, release, renew } from './claims.ts';
import { addJob } from './queue.ts';
import { PutOff, RunFailure } from './run-failure.ts';
import type { Execution, Outcome, RunKind } from './run-kind.ts';
import type { RunEnd, RunObserver } from './run-observer.ts';

/** What an execution needs of its node. */
export interface ExecutionHouse {
  readonly pool: Pool;
  readonly journal: Journal;
  /** The journal of a run, from its first item. */
  readonly follow: (runId: string) => AsyncGenerator<StoredItem, void, undefined>;
  /** Names the run in each line, once it is known. */
  readonly log: Logger;
  readonly observer: RunObserver;
  readonly leaseMs: number;
  readonly chunkWindowMs: number;
}

/**
 * Does a claimed run to its end and writes the terminal item, in one transaction with the run's status and result
 * (rule 3). When it was stopped instead, it writes nothing more: whoever stopped it has the word. Nor does it when the
 * database was away: that is a crash like any other, after which the run goes on (rule 10). Answers the milliseconds
 * after which the run wants to be claimed again, if it was put off.
 */
export async function execute(
  house: ExecutionHouse,
  kind: RunKind | undefined,
  run: ClaimedRun,
  stop: AbortController,
): Promise<number | null> {
  setMaxListeners(0, stop.signal); // a batch follows as many runs as it has at once
  const heartbeat = keepLease(house, run, stop);
  try {
    if (!kind)
      throw new RunFailure('INTERNAL', `This version of Causeway knows no runs of kind ${run.kind}.`, false);
    const outcome = await kind.execute(executionOf(house, run, stop.signal));
    stop.signal.throwIfAborted();
    await finish(house, run, outcome);
    ended(house, run, 'FINISHED');
    return null;
  } catch (error) {
    clearInterval(heartbeat);
    return await stopped(house, run, stop.signal.aborted ? stop.signal.reason : error);
  } finally {
    clearInterval(heartbeat);
  }
}

function executionOf(
  { journal, follow, chunkWindowMs }: ExecutionHouse,
  run: ClaimedRun,
  signal: AbortSignal,
): Execution {
  const append: Execution['append'] = async (items, write) => {
    signal.throwIfAborted();
    return journal.append(run.lease, items, write);
  };
  return {
    runId: run.lease.runId,
    subject: run.subject,
    input: run.input,
    lane: run.lane,
    principal: run.principal,
    signal,
    append,
    follow: (runId) => untilAborted(follow(runId), signal),
    chunks: (step, attempt) => new ChunkWriter(append, { step, attempt }, chunkWindowMs),
  };
}

/** A source that is left when the signal is aborted, also while it is quiet. */
async function* untilAborted(
  source: AsyncGenerator<StoredItem, void, undefined>,
  signal: AbortSignal,
): AsyncGenerator<StoredItem, void, undefined> {
  const leave = () => void source.return();
  if (signal.aborted) leave();
  signal.addEventListener('abort', leave, { once: true });
  try {
    yield* source;
  } finally {
    signal.removeEventListener('abort', leave);
  }
}

/** Prolongs the lease at a third of its length, and stops the execution once it is lost or nobody can say. */
function keepLease(
  { pool, leaseMs, log }: ExecutionHouse,
  { lease }: ClaimedRun,
  stop: AbortController,
): NodeJS.Timeout {
  let deadline = performance.now() + leaseMs;
  let asking = false;
  const prolong = async () => {
    const asked = performance.now();
    asking = true;
    try {
      if (await renew(pool, lease, leaseMs)) deadline = asked + leaseMs;
      else stop.abort(new Stopped('FENCED'));
    } catch (error) {
      log.warn({ err: error }, 'the lease could not be prolonged');
    } finally {
      asking = false;
    }
  };
  return setInterval(() => {
    if (performance.now() > deadline) stop.abort(new Stopped('FENCED'));
    else if (!asking) void prolong();
  }, leaseMs / 3);
}

async function finish({ journal }: ExecutionHouse, { lease }: ClaimedRun, outcome: Outcome): Promise<void> {
  const done: NewItem = { kind: 'Done', payload: { details: outcome.details } };
  await journal.append(lease, [...outcome.items, done], async (transaction) => {
    await outcome.write?.(transaction);
    await transaction.query(endRun, [
      lease.runId,
      lease.epoch,
      'FINISHED',
      null,
      null,
      JSON.stringify(outcome.result),
    ]);
  });
}

async function stopped(house: ExecutionHouse, run: ClaimedRun, reason: unknown): Promise<number | null> {
  const { pool, log, observer } = house;
  const { runId, epoch } = run.lease;
  if (reason instanceof PutOff) {
    const { waitMs, failed } = reason;
    log.warn({ ...failed, waitMs }, 'a step failed and is tried again');
    observer.attemptFailed(run.kind, failed);
    await putOff(pool, run.lease, waitMs);
    return waitMs;
  }
  if (isPassingTrouble(reason))
    log.warn({ err: reason }, 'the database was away; the run goes on once its lease is over');
  else if (!(reason instanceof Stopped)) await fail(house, run, reason);
  else if (reason.why === 'FENCED') log.warn('a run was lost: its lease ran out, or it ended elsewhere');
  else if (reason.why === 'DRAINING') {
    await release(pool, run.lease);
    await addJob(pool, runId, epoch, run.lane);
    log.info('a run was handed over');
  }
  return null;
}

async function fail(house: ExecutionHouse, run: ClaimedRun, reason: unknown): Promise<void> {
  const { journal, log } = house;
  const { lease } = run;
  const known = reason instanceof RunFailure;
  const { runId } = lease;
  if (!known) log.error({ err: reason }, 'a run failed unexpectedly');
  const failure = known
    ? reason
    : new RunFailure(
        'INTERNAL',
        `Something unexpected went wrong; the server's log says what under run ${runId}.`,
        true,
      );
  const { code, message, retryable } = failure;
  const error: NewItem = { kind: 'Error', payload: { code, message, retryable } };
  await journal.append(lease, [error], async (transaction) => {
    await transaction.query(endRun, [runId, lease.epoch, 'FAILED', code, message, null]);
  });
  ended(house, run, 'FAILED', code);
}

/** Tells those who look on that a run has ended. @param code why it failed */
function ended(
  { log, observer }: ExecutionHouse,
  { kind, startedAt }: ClaimedRun,
  status: RunEnd['status'],
  code?: string,
): void {
  const seconds = (Date.now() - startedAt.getTime()) / 1_000;
  log.info({ status, code, seconds }, 'a run ended');
  observer.runEnded({ kind, status, seconds });
}
