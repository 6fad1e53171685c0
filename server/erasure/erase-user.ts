import type { Database, Transaction } from '../database/database.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { notFound } from '../refusals/refusals.ts';
import type { Engine } from '../runs/engine.ts';
import { deleteRunKeys, deleteSharedAnswers, emptyImportErrors } from './named-rows.ts';
import { deleteUser } from './own-rows.sql.ts';
import { deleteOwnRows, type OwnRows } from './own-rows.ts';
import { findPerson, type Person } from './person.ts';
import { rewriteSharedJournals } from './shared-journals.ts';
import { rewriteSharedRows } from './shared-rows.ts';
import { stopRuns } from './stop-runs.ts';

/** What was taken away. */
export interface Erasure extends OwnRows {
  /** Rows and items about many people in which the person was named, and is no more. */
  readonly mentions: number;
}

/** Looks, at most, until nothing more is found: what was under way may write once more. */
const LOOKS = 3;

/**
 * Erases a person: what is theirs alone is deleted; where others are told of, too, a mark stands in the person's place.
 * Figures that were computed over many people stay. Runs under way that read the person's data are cancelled first. Each
 * look is one transaction, and the person's id goes when nothing more is found: when a server is killed before, asking again
 * goes on. A last look finds what was begun in between; from then on nothing can be begun about the person.
 * Refused with NOT_FOUND for an unknown person.
 */
export async function eraseUser(
  { pool }: Database,
  engine: Pick<Engine, 'cancel'>,
  id: string,
): Promise<Erasure> {
  const { rowCount } = await pool.query('select from "user" where id = $1', [id]);
  if (rowCount === 0) throw notFound('user');
  const person = await findPerson(pool, id);
  const lookAgain = async () => {
    await stopRuns(pool, engine, id);
    return inTransaction(pool, (transaction) => look(transaction, person));
  };
  let erased = nothing;
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const more = await lookAgain();
    if (Object.values(more).every((count) => count === 0)) break;
    erased = sum(erased, more);
  }
  await pool.query(deleteUser, [id]);
  return sum(erased, await lookAgain());
}

/** Whoever holds this advisory lock looks. (It spells "Cwer".) */
const LOOK = 0x43776572;

/** One at a time: of two who rewrite the same text, the later one would write back what the other took out. */
async function look(transaction: Transaction, person: Person): Promise<Erasure> {
  await transaction.query('select pg_advisory_xact_lock($1)', [LOOK]);
  const own = await deleteOwnRows(transaction, person);
  const mentions =
    (await emptyImportErrors(transaction, person)) +
    (await deleteRunKeys(transaction, person)) +
    (await rewriteSharedJournals(transaction, person)) +
    (await rewriteSharedRows(transaction, person));
  const answers = own.answers + (await deleteSharedAnswers(transaction, person));
  return { ...own, answers, mentions };
}

const nothing: Erasure = {
  behaviors: 0,
  events: 0,
  versions: 0,
  runs: 0,
  items: 0,
  answers: 0,
  mentions: 0,
};

const sum = (a: Erasure, b: Erasure): Erasure => ({
  behaviors: a.behaviors + b.behaviors,
  events: a.events + b.events,
  versions: a.versions + b.versions,
  runs: a.runs + b.runs,
  items: a.items + b.items,
  answers: a.answers + b.answers,
  mentions: a.mentions + b.mentions,
});
