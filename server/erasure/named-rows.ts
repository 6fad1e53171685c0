import type { Transaction } from '../database/database.ts';
import { MARK } from './eraser.ts';
import { likePatterns } from './like-patterns.ts';
import { personKinds } from './own-rows.sql.ts';
import type { Person } from './person.ts';

const findErrors = `
  select import_id, line, reason, row, "values" from import_error
  where row like any($1) or reason like any($1) or array_to_string("values", E'\\n') like any($1)
    or strpos(row, $2) > 0`;

const emptyErrors = `
  update import_error e set row = $3, reason = $3, "values" = '{}', code = null
  from unnest($1::int[], $2::int[]) as n(import_id, line) where e.import_id = n.import_id and e.line = n.line`;

/** Empties refused rows of files that name the person: what is left is their line, and the column at fault. */
export async function emptyImportErrors(transaction: Transaction, person: Person): Promise<number> {
  const { rows } = await transaction.query<{
    import_id: number;
    line: number;
    reason: string;
    row: string;
    values: string[];
  }>(findErrors, [likePatterns(person).inText, person.id]);
  const { eraser } = person;
  const named = rows.filter(
    ({ reason, row, values }) =>
      eraser.namesInRow(row) || [reason, ...values].some((text) => eraser.names(text)),
  );
  await transaction.query(emptyErrors, [
    named.map(({ import_id }) => import_id),
    named.map(({ line }) => line),
    MARK,
  ]);
  return named.length;
}

const findKeys = 'select distinct key from run_key where key like any($1)';

/** Deletes callers' names for runs that hold the person's. */
export async function deleteRunKeys(transaction: Transaction, person: Person): Promise<number> {
  const { rows } = await transaction.query<{ key: string }>(findKeys, [likePatterns(person).inText]);
  const named = rows.map(({ key }) => key).filter((key) => person.eraser.names(key));
  const { rowCount } = await transaction.query('delete from run_key where key = any($1)', [named]);
  return rowCount ?? 0;
}

/**
 * Answers that the model gave for runs about many people, or for none. (Those to what was asked about one person name
 * that person alone.) `$1` patterns, `$2` kinds that are about one person.
 */
const findAnswers = `
  select request_hash as hash, text from llm_answer a where text like any($1) and not exists (
    select from llm_call c join run r on r.id = c.run_id
    where c.request_hash = a.request_hash and r.kind = any($2) and r.subject is not null)`;

/** Deletes kept answers that name the person: the request is asked again when it comes again. */
export async function deleteSharedAnswers(transaction: Transaction, person: Person): Promise<number> {
  const { rows } = await transaction.query<{ hash: string; text: string }>(findAnswers, [
    likePatterns(person).inText,
    personKinds,
  ]);
  const named = rows.filter(({ text }) => person.eraser.names(text)).map(({ hash }) => hash);
  const { rowCount } = await transaction.query('delete from llm_answer where request_hash = any($1)', [
    named,
  ]);
  return rowCount ?? 0;
}
