import type { Transaction } from '../database/database.ts';
import type { BatchScope } from './batch-input.ts';
import { changeMembers, membersNow, nextWaiting, storeChosen, storeScope } from './members.sql.ts';

/** What became of one user of a batch. */
export const memberStatuses = {
  WAITING: 'Its turn has not come.',
  ACTIVE: 'Its extraction is under way, or waits for a worker.',
  SUCCEEDED: 'Its extraction has its result.',
  FAILED: 'Its extraction ended with an error.',
  CANCELLED: 'It was cancelled, alone or with the batch.',
  SKIPPED: 'It had a current sequence by the time its turn came.',
} as const;
export type MemberStatus = keyof typeof memberStatuses;

/** One user's extraction inside a batch. Plain JSON: as a Progress announces it. */
export interface Member {
  /** From 1: its place in the batch. */
  readonly position: number;
  readonly subject: string;
  readonly status: MemberStatus;
  /** The run that was started or joined for it. */
  readonly runId: string | null;
  /** Events that the run has accepted. */
  readonly eventCount: number;
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
}

/** A member whose turn has come. */
export interface Candidate {
  readonly position: number;
  readonly subject: string;
  /** The user was erased while it waited. */
  readonly isErased: boolean;
  readonly activeRunId: string | null;
  readonly hasSequence: boolean;
  /** Its run in the batch that this one goes on with. */
  readonly runBefore: string | null;
}

export async function storeMembers(
  transaction: Transaction,
  batchId: string,
  users: BatchScope | readonly string[],
): Promise<void> {
  if (typeof users === 'string') await transaction.query(storeScope(users), [batchId]);
  else await transaction.query(storeChosen, [batchId, users]);
}

/** Members of a batch in their order: those behind `after`, of these states (all if none is named). */
export async function readMembers(
  transaction: Transaction,
  batchId: string,
  { after, first, status }: { after: number; first: number; status: readonly MemberStatus[] },
): Promise<readonly Member[]> {
  const { rows } = await transaction.query<Member>(
    `select position, subject, status, run_id as "runId", event_count as "eventCount",
       error_code as "errorCode", error_message as "errorMessage"
     from (${membersNow}) m where position > $2 and (status = any($3) or $3 = '{}') order by position limit $4`,
    [[batchId], after, status, first],
  );
  return rows;
}

/** The next members that wait. */
export async function readCandidates(
  transaction: Transaction,
  batchId: string,
  count: number,
  before: string | null,
): Promise<readonly Candidate[]> {
  const { rows } = await transaction.query<Candidate>(nextWaiting, [batchId, count, before]);
  return rows;
}

/** Stores what has become of members: one statement, however many. */
export async function storeChanges(
  transaction: Transaction,
  batchId: string,
  members: readonly Member[],
): Promise<void> {
  await transaction.query(changeMembers, [
    batchId,
    members.map(({ position }) => position),
    members.map(({ status }) => status),
    members.map(({ runId }) => runId),
    members.map(({ eventCount }) => eventCount),
    members.map(({ errorCode }) => errorCode),
    members.map(({ errorMessage }) => errorMessage),
  ]);
}
