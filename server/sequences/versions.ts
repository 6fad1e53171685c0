import type { Transaction } from '../database/database.ts';
import type { EventRecord } from './event-record.ts';

/** What a version of a sequence has read. */
export interface Reading {
  readonly behaviorCount: number;
  /** The highest id among these behaviors; null for none. */
  readonly readUpTo: bigint | null;
}

/** Opens a draft: the next version of a user's sequence, resting on so many behaviors. Answers its id. */
export async function openDraft(
  transaction: Transaction,
  {
    userId,
    runId,
    language,
    behaviorCount,
    readUpTo,
  }: { userId: string; runId: string; language: string } & Reading,
): Promise<number> {
  const { rows } = await transaction.query(
    `insert into sequence (user_id, run_id, language, behavior_count, read_up_to, version)
     select $1, $2, $3, $4, $5, coalesce(max(version), 0) + 1 from sequence where user_id = $1 returning id`,
    [userId, runId, language, behaviorCount, readUpTo],
  );
  return rows[0].id;
}

/** Adds what was just accepted and refused to a draft's figures. */
export async function growDraft(
  transaction: Transaction,
  sequenceId: number,
  events: readonly EventRecord[],
  rejected: number,
): Promise<void> {
  const times = events.flatMap(({ start, end }) => [start.getTime(), end.getTime()]);
  const [first, last] =
    times.length > 0 ? [new Date(Math.min(...times)), new Date(Math.max(...times))] : [null, null];
  await transaction.query(
    `update sequence set event_count = event_count + $2, covered_count = covered_count + $3, rejected_count = rejected_count + $4,
       start = least(start, $5), "end" = greatest("end", $6) where id = $1`,
    [
      sequenceId,
      events.length,
      events.reduce((sum, { evidence }) => sum + evidence.length, 0),
      rejected,
      first,
      last,
    ],
  );
}

/** Hands a draft from the run that left it to the one that goes on with it. Throws when somebody else was first. */
export async function takeOverDraft(
  transaction: Transaction,
  {
    sequenceId,
    from,
    to,
    behaviorCount,
    readUpTo,
  }: { sequenceId: number; from: string; to: string } & Reading,
): Promise<void> {
  const { rowCount } = await transaction.query(
    `update sequence set run_id = $3, behavior_count = $4 + lost.n, read_up_to = $5, lost_count = lost.n
     from (select coalesce(sum(lost_count), 0)::int as n from event where sequence_id = $1) lost
     where id = $1 and run_id = $2 and status = 'DRAFT'`,
    [sequenceId, from, to, behaviorCount, readUpTo],
  );
  if (rowCount !== 1)
    throw new Error(`The draft ${sequenceId} was taken over or discarded by somebody else.`);
}

/** Deletes the drafts that ended runs of a user left, with their events. */
export async function deleteDrafts(transaction: Transaction, userId: string): Promise<void> {
  await transaction.query(
    `delete from sequence where user_id = $1 and status = 'DRAFT'
       and not exists (select from run where run.id = sequence.run_id and run.ended_at is null)`,
    [userId],
  );
}

/**
 * Makes a draft the user's current sequence. The version that was current stays readable as a past one; drafts that
 * earlier runs left are of no more use.
 */
export async function makeCurrent(
  transaction: Transaction,
  userId: string,
  sequenceId: number,
): Promise<void> {
  await transaction.query(`update sequence set status = 'PAST' where user_id = $1 and status = 'CURRENT'`, [
    userId,
  ]);
  await transaction.query(`update sequence set status = 'CURRENT', finished_at = now() where id = $1`, [
    sequenceId,
  ]);
  await deleteDrafts(transaction, userId);
}
