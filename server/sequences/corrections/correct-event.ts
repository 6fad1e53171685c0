import type { Database, Transaction } from '../../database/database.ts';
import type { EventCategory } from '../../database/generated/prisma/client.ts';
import { inTransaction } from '../../database/in-transaction.ts';
import { notFound, Refusal } from '../../refusals/refusals.ts';
import { recountSequence } from './apply-corrections.sql.ts';

/** What an event is to be. */
export interface EventCorrectionInput {
  readonly typeCode: string;
  readonly category: EventCategory;
  readonly context: readonly string[];
}

interface FoundEvent {
  readonly userId: string;
  readonly sequenceId: number;
  readonly behaviorIds: readonly string[];
}

const MOST_FACTS = 12;
const LONGEST_FACT = 200;

/**
 * Corrects an event of a current sequence by hand: its type, category and context. That is kept over every later
 * extraction, for the behaviors that it rests on. Refused with NOT_FOUND, BAD_USER_INPUT.
 */
export async function correctEvent(
  { pool }: Database,
  eventId: bigint,
  { typeCode, category, context }: EventCorrectionInput,
  principal: string,
): Promise<void> {
  const facts = context.map((fact) => fact.trim()).filter((fact) => fact !== '');
  if (
    facts.length > MOST_FACTS ||
    facts.some((fact) => fact.length > LONGEST_FACT || /[\0\p{Cs}]/u.test(fact))
  )
    throw new Refusal(
      'BAD_USER_INPUT',
      `A context has at most ${MOST_FACTS} facts of ${LONGEST_FACT} characters.`,
    );
  await inTransaction(pool, async (transaction) => {
    const { userId, sequenceId, behaviorIds } = await findEvent(transaction, eventId);
    const { rowCount } = await transaction.query(
      'select from event_type where code = $1 and merged_into is null for key share',
      [typeCode],
    );
    if (rowCount === 0)
      throw new Refusal('BAD_USER_INPUT', `There is no event type ${typeCode.slice(0, 60)}.`);
    await forgetCorrections(transaction, userId, behaviorIds);
    await transaction.query(
      `insert into event_correction (user_id, kind, behavior_ids, type_code, category, context, principal)
       values ($1, 'CHANGED', $2, $3, $4, $5, $6)`,
      [userId, behaviorIds, typeCode, category, facts, principal],
    );
    await transaction.query(
      `update event set type_code = $2, category = $3, context = $4, source = 'MANUAL', claimed_conversion = false where id = $1`,
      [eventId, typeCode, category, facts],
    );
    await transaction.query('update sequence set revision = revision + 1 where id = $1', [sequenceId]);
  });
}

/**
 * Deletes an event of a current sequence by hand, and keeps its behaviors out of every later version's events.
 * Refused with NOT_FOUND. Answers the user.
 */
export async function deleteEvent({ pool }: Database, eventId: bigint, principal: string): Promise<string> {
  return inTransaction(pool, async (transaction) => {
    const { userId, sequenceId, behaviorIds } = await findEvent(transaction, eventId);
    await forgetCorrections(transaction, userId, behaviorIds);
    await transaction.query(
      `insert into event_correction (user_id, kind, behavior_ids, context, principal) values ($1, 'DELETED', $2, '{}', $3)`,
      [userId, behaviorIds, principal],
    );
    await transaction.query('delete from event where id = $1', [eventId]);
    await transaction.query(recountSequence, [sequenceId]);
    return userId;
  });
}

/**
 * Takes a correction back: the next extraction decides again. What it made of the current sequence stays until then.
 * Refused with NOT_FOUND. Answers the user.
 */
export async function dropCorrection({ pool }: Database, id: number): Promise<string> {
  const { rows } = await pool.query<{ user_id: string }>(
    'delete from event_correction where id = $1 returning user_id',
    [id],
  );
  const [dropped] = rows;
  if (!dropped) throw notFound('correction');
  return dropped.user_id;
}

/** An event that counts now, held until the transaction ends; its sequence, too, so that no extraction replaces it meanwhile. */
async function findEvent(transaction: Transaction, eventId: bigint): Promise<FoundEvent> {
  const { rows } = await transaction.query<FoundEvent>(
    `select e.user_id as "userId", e.sequence_id as "sequenceId",
       array(select behavior_id from event_evidence where event_id = e.id order by behavior_id) as "behaviorIds"
     from event e join sequence s on s.id = e.sequence_id where e.id = $1 and s.status = 'CURRENT' for update of e, s`,
    [eventId],
  );
  const [event] = rows;
  if (!event) throw notFound('event in a current sequence');
  return event;
}

/** Only one correction speaks about a behavior: the newest. */
async function forgetCorrections(
  transaction: Transaction,
  userId: string,
  behaviorIds: readonly string[],
): Promise<void> {
  await transaction.query(
    'delete from event_correction where user_id = $1 and behavior_ids && $2::bigint[]',
    [userId, behaviorIds],
  );
}
