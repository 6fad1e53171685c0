import type { Database, Transaction } from '../database/database.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { notFound, Refusal } from '../refusals/refusals.ts';
import type { EventTypeEntry } from './types.ts';
import { createVocabulary, typeNameProblem } from './vocabulary.ts';

/** What users decide about a type. */
export interface TypeNames {
  readonly zh: string;
  readonly en: string;
  readonly synonyms: readonly string[];
}

const MOST_SYNONYMS = 100;
const LONGEST_SYNONYM = 60;

/** No two changes of the vocabulary at once: each is checked against all the others. */
async function loadTypes(transaction: Transaction): Promise<readonly EventTypeEntry[]> {
  await transaction.query('lock table event_type in share row exclusive mode');
  const { rows } = await transaction.query<EventTypeEntry>(
    'select code, zh, en, synonyms, is_new as "isNew" from event_type where merged_into is null order by code',
  );
  return rows;
}

/** The names as they are kept. Refused with BAD_USER_INPUT for what is no name, NAME_TAKEN for another type's. */
function checked({ zh, en, synonyms }: TypeNames, others: readonly EventTypeEntry[]): TypeNames {
  const plain = (name: string) => name.normalize('NFKC').trim().replace(/\s+/gu, ' ');
  const names = { zh: plain(zh), en: plain(en) };
  for (const name of [names.zh, names.en]) {
    const problem = typeNameProblem(name);
    if (problem) throw new Refusal('BAD_USER_INPUT', `“${name.slice(0, 40)}”: ${problem}.`);
  }
  const kept = [...new Set(synonyms.map(plain))].filter((name) => ![names.zh, names.en, ''].includes(name));
  if (kept.length > MOST_SYNONYMS)
    throw new Refusal('BAD_USER_INPUT', `A type has at most ${MOST_SYNONYMS} synonyms.`);
  const long = kept.find((name) => name.length > LONGEST_SYNONYM || /[\p{Cc}\p{Cs}]/u.test(name));
  if (long !== undefined)
    throw new Refusal(
      'BAD_USER_INPUT',
      `A synonym has at most ${LONGEST_SYNONYM} characters, none of them a control.`,
    );
  const vocabulary = createVocabulary(others);
  for (const name of [names.zh, names.en, ...kept]) {
    const taken = vocabulary.lookup(name);
    if (taken) throw new Refusal('NAME_TAKEN', `“${name.slice(0, 40)}” is a name of ${taken.code}.`);
  }
  return { ...names, synonyms: kept };
}

/** Gives a type its names; a new one is accepted by it. Refused with NOT_FOUND, BAD_USER_INPUT, NAME_TAKEN. */
export async function saveType({ pool }: Database, code: string, names: TypeNames): Promise<void> {
  await inTransaction(pool, async (transaction) => {
    const types = await loadTypes(transaction);
    if (!types.some((type) => type.code === code)) throw notFound('event type');
    const { zh, en, synonyms } = checked(
      names,
      types.filter((type) => type.code !== code),
    );
    await transaction.query(
      'update event_type set zh = $2, en = $3, synonyms = $4, is_new = false where code = $1',
      [code, zh, en, synonyms],
    );
  });
}

/** Adds a type under a code of its English name. Refused with BAD_USER_INPUT, NAME_TAKEN. Answers the code. */
export async function addType({ pool }: Database, names: TypeNames): Promise<string> {
  return inTransaction(pool, async (transaction) => {
    const types = await loadTypes(transaction);
    const { zh, en, synonyms } = checked(names, types);
    const slug = en
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '');
    const code = /^[a-z]/.test(slug) ? slug : `type_${slug}`;
    const { rowCount } = await transaction.query(
      'insert into event_type (code, zh, en, synonyms) values ($1, $2, $3, $4) on conflict do nothing',
      [code, zh, en, synonyms],
    );
    if (rowCount === 0) throw new Refusal('NAME_TAKEN', `There was a type of the code ${code}.`);
    return code;
  });
}

/**
 * Makes one type of two, in one transaction: events of every version, corrections and rules of the first become the
 * second's, and its names are folded into it from now on. Refused with NOT_FOUND, BAD_USER_INPUT for a type and itself.
 */
export async function mergeTypes({ pool }: Database, from: string, into: string): Promise<void> {
  if (from === into) throw new Refusal('BAD_USER_INPUT', 'A type cannot be merged into itself.');
  await inTransaction(pool, async (transaction) => {
    const types = await loadTypes(transaction);
    const [lost, kept] = [from, into].map((code) => types.find((type) => type.code === code));
    if (!lost || !kept) throw notFound('event type');
    const own = new Set([kept.zh, kept.en]);
    const names = [...kept.synonyms, lost.zh, lost.en, ...lost.synonyms].filter((name) => !own.has(name));
    await transaction.query('update event_type set synonyms = $2 where code = $1', [
      into,
      [...new Set(names)],
    ]);
    await transaction.query(
      'update sequence set revision = revision + 1 where id in (select sequence_id from event where type_code = $1)',
      [from],
    );
    for (const table of ['event', 'event_correction', 'conversion_rule'])
      await transaction.query(`update ${table} set type_code = $2 where type_code = $1`, [from, into]);
    await transaction.query(
      `update event_type set merged_into = $2, is_new = false, synonyms = '{}' where code = $1 or merged_into = $1`,
      [from, into],
    );
  });
}
