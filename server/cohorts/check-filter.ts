import type { Pool } from 'pg';
import { Refusal } from '../refusals/refusals.ts';
import { type CohortFilter, cohortFilter } from './cohort-filter.ts';

const ranges = [
  ['ageFrom', 'ageTo'],
  ['incomeFrom', 'incomeTo'],
  ['budgetFrom', 'budgetTo'],
] as const;

/**
 * The filter that a caller gave, without what was left empty. Refused with BAD_USER_INPUT, which names the field, for ranges
 * that hold nothing and for event types that are not there.
 */
export async function checkFilter(pool: Pool, given: unknown): Promise<CohortFilter> {
  const parsed = cohortFilter.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw bad(`The filter's ${issue?.path.join('.') || 'shape'}: ${issue?.message ?? 'is wrong'}.`);
  }
  const filter = parsed.data;
  for (const [from, to] of ranges)
    if ((filter[from] ?? 0) > (filter[to] ?? Number.POSITIVE_INFINITY)) throw bad(`${from} is above ${to}.`);
  if (
    filter.from !== undefined &&
    filter.to !== undefined &&
    Date.parse(filter.from) >= Date.parse(filter.to)
  )
    throw bad('The period ends before it begins.');
  await checkCodes(pool, [...(filter.withTypes ?? []), ...(filter.withoutTypes ?? [])]);
  return filter;
}

/** Refused with BAD_USER_INPUT when one of the codes is no event type's. */
export async function checkCodes(pool: Pool, codes: readonly string[]): Promise<void> {
  if (codes.length === 0) return;
  const { rows } = await pool.query<{ code: string }>(
    `select wanted.code from unnest($1::text[]) wanted(code)
     where not exists (select from event_type t where t.code = wanted.code and t.merged_into is null) limit 1`,
    [codes],
  );
  const [unknown] = rows;
  if (unknown) throw bad(`There is no event type ${unknown.code.slice(0, 100)}.`);
}

const bad = (message: string) => new Refusal('BAD_USER_INPUT', message);
