import { plainName } from '../citations/plain-name.ts';
import type { Transaction } from '../database/database.ts';
import { createEraser, type Eraser, isTellingId, type Names } from './eraser.ts';
import { ownEvents, ownWords } from './person.sql.ts';

/** Whom to erase, and what tells of the person elsewhere. */
export interface Person extends Names {
  readonly eraser: Eraser;
}

/** Reads what has to be known before the person's rows go. Of somebody whose rows are gone only the id is known. */
export async function findPerson(transaction: Transaction, id: string): Promise<Person> {
  const { rows: words } = await transaction.query<{ word: string }>(ownWords, [id]);
  const { rows: events } = await transaction.query<{ id: string }>(ownEvents, [id]);
  const own = words.map(({ word }) => word).filter(isTelling);
  // As answers write it: without brackets, quotation marks and the like.
  const shown = plainName(id);
  const names = {
    id,
    words: shown === id || !isTellingId(shown) ? own : [shown, ...own],
    eventIds: events.map((event) => event.id),
  };
  return { ...names, eraser: createEraser(names) };
}

/** A short word may stand anywhere by chance; it tells of nobody. */
function isTelling(word: string): boolean {
  return /\p{L}/u.test(word) && [...word].length >= (/^\p{ASCII}*$/u.test(word) ? 5 : 3);
}
