import type { Database } from '../database/database.ts';
import type { Language } from '../llm/language.ts';
import { Refusal } from '../refusals/refusals.ts';
import type { StartedRun } from '../runs/commands/start-or-join.ts';
import type { Engine } from '../runs/engine.ts';
import type { RunRequest } from '../runs/work/run-request.ts';
import { type BatchInput, type BatchLimits, type BatchScope, digest } from './batch-input.ts';
import { storeMembers } from './members.ts';

/** What a caller wants extracted. */
export interface BatchRequest {
  /** Which users; one by one, or by a scope. */
  readonly users: BatchScope | readonly string[];
  readonly language: Language;
  readonly regenerate: boolean;
  /** Extractions at once; null for what the settings say. */
  readonly concurrency: number | null;
  readonly runKey: string | null;
  readonly principal: string;
}

const mostUsers = 10_000;
/** Unknown users that a refusal names. */
const named = 5;

/**
 * Starts the extraction of many users, or joins an equal batch under way. Refused with BAD_USER_INPUT for unknown users
 * or a number that cannot be, KEY_REUSED for a key that stands for another request.
 */
export async function startBatch(
  { prisma }: Database,
  engine: Engine,
  limits: BatchLimits,
  request: BatchRequest,
): Promise<StartedRun> {
  const { users: wanted, language, regenerate, runKey, principal } = request;
  const users = typeof wanted === 'string' ? wanted : [...new Set(wanted)];
  if (typeof users !== 'string') await checkUsers(prisma, users);
  const { concurrency } = request;
  if (concurrency !== null && (concurrency < 1 || concurrency > limits.most))
    throw new Refusal('BAD_USER_INPUT', `A batch has 1 to ${limits.most} extractions at once.`);
  return engine.startOrJoin({ ...batchRun(users, { language, regenerate, concurrency }), runKey, principal });
}

/** The run of a batch: an equal one that is under way is joined. Its members are stored with it. */
export function batchRun(
  users: BatchScope | readonly string[],
  options: Omit<BatchInput, 'scope' | 'users'>,
): Omit<RunRequest, 'runKey' | 'principal'> {
  const chosen =
    typeof users === 'string'
      ? { scope: users, users: null }
      : { scope: 'CHOSEN', users: digest(users.toSorted()) };
  const input = { ...chosen, ...options };
  return {
    kind: 'extractEventsBatch',
    subject: null,
    input,
    exclusiveKey: `extractEventsBatch:${digest(input)}`,
    lane: 'COORDINATOR',
    parentId: null,
    write: (transaction, runId) => storeMembers(transaction, runId, users),
  };
}

/** Refused with BAD_USER_INPUT for unknown users, or too many. */
export async function checkUsers(prisma: Database['prisma'], ids: readonly string[]): Promise<void> {
  if (ids.length > mostUsers)
    throw new Refusal('BAD_USER_INPUT', `A batch names at most ${mostUsers} users.`);
  const known = await prisma.user.findMany({ where: { id: { in: [...ids] } }, select: { id: true } });
  const unknown = new Set(ids);
  for (const { id } of known) unknown.delete(id);
  if (unknown.size === 0) return;
  const some = [...unknown].slice(0, named).join(', ');
  const more = unknown.size > named ? ` and ${unknown.size - named} more` : '';
  throw new Refusal('BAD_USER_INPUT', `There are no such users: ${some}${more}.`);
}
