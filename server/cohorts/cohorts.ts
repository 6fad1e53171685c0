import type { Pool } from 'pg';
import type { Database } from '../database/database.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { notFound, Refusal } from '../refusals/refusals.ts';
import { checkFilter } from './check-filter.ts';
import { type CohortFilter, cohortFilter } from './cohort-filter.ts';
import { countUsers } from './matches-filter.sql.ts';

const longestName = 80;

/** Saves a new cohort; answers its id. Refused with BAD_USER_INPUT, NAME_TAKEN. */
export async function createCohort({ pool }: Database, name: string, given: unknown): Promise<number> {
  const filter = await checkFilter(pool, given);
  const { rows } = await pool.query<{ id: number }>(
    'insert into cohort (name, filter) values ($1, $2) on conflict do nothing returning id',
    [checkName(name), JSON.stringify(filter)],
  );
  const [row] = rows;
  if (!row) throw taken(name);
  return row.id;
}

/** Gives a cohort another name and filter. What was mined for it before stays as it is. Refused as `createCohort`, and with NOT_FOUND. */
export async function changeCohort(
  { pool }: Database,
  id: number,
  name: string,
  given: unknown,
): Promise<void> {
  const filter = await checkFilter(pool, given);
  const plain = checkName(name);
  await inTransaction(pool, async (transaction) => {
    // Two changes to one name wait for each other, so that the second is told whose it is.
    await transaction.query('lock table cohort in share row exclusive mode');
    const { rowCount: others } = await transaction.query('select from cohort where name = $1 and id <> $2', [
      plain,
      id,
    ]);
    if (others !== 0) throw taken(name);
    const { rowCount } = await transaction.query(
      'update cohort set name = $2, filter = $3, updated_at = now() where id = $1',
      [id, plain, JSON.stringify(filter)],
    );
    if (rowCount === 0) throw notFound('cohort');
  });
}

/** Forgets a cohort; what was mined for it stays. Refused with NOT_FOUND. */
export async function deleteCohort({ pool }: Database, id: number): Promise<void> {
  const { rowCount } = await pool.query('delete from cohort where id = $1', [id]);
  if (rowCount === 0) throw notFound('cohort');
}

/** The filter of a saved cohort, with its name. Refused with NOT_FOUND. */
export async function loadCohort(
  { prisma }: Pick<Database, 'prisma'>,
  id: number,
): Promise<{ id: number; name: string; filter: CohortFilter }> {
  const cohort = await prisma.cohort.findUnique({ where: { id } });
  if (!cohort) throw notFound('cohort');
  return { id, name: cohort.name, filter: readFilter(cohort.filter) };
}

/** The filter as the database holds it. */
export const readFilter = (stored: unknown): CohortFilter => cohortFilter.parse(stored);

/** How many belong to a filter. */
export interface CohortSize {
  readonly users: number;
  /** Of these, with a current sequence. */
  readonly sequences: number;
}

/** How many belong to each of some filters, in one statement. */
export async function countCohorts(pool: Pool, filters: readonly CohortFilter[]): Promise<CohortSize[]> {
  const { rows } = await pool.query<CohortSize>(countUsers, [JSON.stringify(filters)]);
  return rows;
}

function checkName(name: string): string {
  const plain = name.trim();
  if (plain.length === 0 || plain.length > longestName)
    throw new Refusal('BAD_USER_INPUT', `A name has 1 to ${longestName} characters.`);
  return plain;
}

const taken = (name: string) => new Refusal('NAME_TAKEN', `There is another cohort named ${name.trim()}.`);
