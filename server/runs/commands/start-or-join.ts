import { createHash, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Transaction } from '../../database/database.ts';
import { inTransaction } from '../../database/in-transaction.ts';
import { Refusal } from '../../refusals/refusals.ts';
import { addJob } from '../work/queue.ts';
import type { RunRequest } from '../work/run-request.ts';
import { refuseTooManyRuns } from './run-limit.ts';

/** What `startOrJoin` answers. */
export interface StartedRun {
  readonly runId: string;
  /** False when an existing run was joined. */
  readonly started: boolean;
}

const longestKey = 200;

/**
 * Starts a run or joins the one that is meant (rule 8): a known key names its run, also after its end; otherwise the
 * active run with the same exclusive key is joined and the key becomes its alias; otherwise a new run is queued, unless
 * the principal has `most` of them (LIMIT_EXCEEDED).
 */
export async function startOrJoin(pool: Pool, request: RunRequest, most: number): Promise<StartedRun> {
  if (request.runKey !== null && (request.runKey.length === 0 || request.runKey.length > longestKey)) {
    throw new Refusal('BAD_USER_INPUT', `A run key has 1 to ${longestKey} characters.`);
  }
  return inTransaction(pool, async (transaction) => {
    const run = await startOrJoinWithin(transaction, request);
    if (run.started) await refuseTooManyRuns(transaction, request.principal, most);
    return run;
  });
}

/** The same in a transaction of the caller's own. The run key's length and the principal's limit are the caller's to check. */
export async function startOrJoinWithin(transaction: Transaction, request: RunRequest): Promise<StartedRun> {
  if (request.runKey !== null) await lockKey(transaction, request);
  const named = await findByKey(transaction, request);
  if (named) return { runId: named, started: false };
  const inserted = await insertRun(transaction, request);
  const runId = inserted ?? (await findActive(transaction, request));
  if (runId === null) return startOrJoinWithin(transaction, request); // the active run ended in between
  if (request.runKey !== null) await insertKey(transaction, request, runId);
  return { runId, started: inserted !== null };
}

/** Two requests with the same key wait for each other, so that one starts and the other joins. */
async function lockKey(transaction: Transaction, { principal, kind, runKey }: RunRequest): Promise<void> {
  await transaction.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    JSON.stringify([principal, kind, runKey]),
  ]);
}

async function findByKey(transaction: Transaction, request: RunRequest): Promise<string | null> {
  if (request.runKey === null) return null;
  const { rows } = await transaction.query(
    'select run_id, input_hash from run_key where principal = $1 and field = $2 and key = $3',
    [request.principal, request.kind, request.runKey],
  );
  const [row] = rows;
  if (!row) return null;
  if (row.input_hash !== inputHash(request)) {
    throw new Refusal('KEY_REUSED', 'This run key was used before with other input; choose another key.');
  }
  return row.run_id;
}

async function insertRun(transaction: Transaction, request: RunRequest): Promise<string | null> {
  const { rows } = await transaction.query(
    `insert into run (id, kind, subject, principal, input, exclusive_key, lane, parent_id) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (exclusive_key) where ended_at is null do nothing returning id`,
    [
      request.runId ?? randomUUID(),
      request.kind,
      request.subject,
      request.principal,
      JSON.stringify(request.input),
      request.exclusiveKey,
      request.lane,
      request.parentId,
    ],
  );
  const [row] = rows;
  if (!row) return null;
  await request.write?.(transaction, row.id);
  await addJob(transaction, row.id, 0, request.lane);
  return row.id;
}

async function findActive(transaction: Transaction, { exclusiveKey }: RunRequest): Promise<string | null> {
  const { rows } = await transaction.query(
    'select id from run where exclusive_key = $1 and ended_at is null',
    [exclusiveKey],
  );
  return rows[0]?.id ?? null;
}

async function insertKey(transaction: Transaction, request: RunRequest, runId: string): Promise<void> {
  await transaction.query(
    'insert into run_key (principal, field, key, run_id, input_hash) values ($1, $2, $3, $4, $5)',
    [request.principal, request.kind, request.runKey, runId, inputHash(request)],
  );
}

function inputHash({ subject, input }: RunRequest): string {
  const fields = Object.entries(input).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([subject, fields]))
    .digest('hex');
}
